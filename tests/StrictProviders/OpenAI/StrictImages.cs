using System.Globalization;
using InteractiveDrama.StrictProviders.Media;

namespace InteractiveDrama.StrictProviders.OpenAI;

/// <summary>The rules of <c>/images/generations</c> and <c>/images/edits</c>.</summary>
internal static class StrictImages
{
    private const int MostImages = 16;

    public static (int Width, int Height, int Count) Check(Fields fields, string model, bool isEdit)
    {
        string[] known =
        [
            "prompt",
            "model",
            "n",
            "size",
            "quality",
            "output_format",
            "output_compression",
            "background",
            "user",
            "stream",
            "partial_images",
        ];
        fields.Known([.. known, isEdit ? "input_fidelity" : "moderation"]);
        fields.Needed("prompt", 32_000);
        StrictOpenAi.Model(fields, model);
        var count = fields.Number("n", 1, 10) ?? 1;
        if (count != Math.Floor(count))
            throw new ApiError(400, "Invalid 'n': expected an integer.", "invalid_type", "n");
        fields.OneOf("quality", "low", "medium", "high", "auto");
        fields.OneOf("background", "transparent", "opaque", "auto");
        fields.OneOf("moderation", "low", "auto");
        fields.OneOf("input_fidelity", "low", "high");
        fields.OneOf("output_format", "png");
        fields.Number("output_compression", 0, 100);
        if (isEdit)
            Files(fields);
        var (width, height) = Size(fields.Text("size") ?? "auto");
        return (width, height, (int)count);
    }

    private static void Files(Fields fields)
    {
        fields.KnownFiles("image[]", "image", "mask");
        var images = fields.Files.Where(f => f.Field != "mask").ToList();
        if (images.Count is 0 or > MostImages)
            throw new ApiError(400, "Expected 1 to 16 images.", "invalid_value", "image");
        foreach (var (field, type, bytes) in fields.Files)
        {
            if (ImageDecoding.Type(bytes) is not { } real)
                throw new ApiError(400, "Invalid image file.", "invalid_image_file", field);
            if (real != type)
                throw new ApiError(
                    400,
                    $"The file says {type} and is {real}.",
                    "unsupported_file_mimetype",
                    field
                );
        }
    }

    private static (int Width, int Height) Size(string size)
    {
        if (size == "auto")
            return (1024, 1024);
        var sides = size.Split('x');
        if (
            sides.Length == 2
            && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out var w)
            && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            && w > 0
            && h > 0
            && w % 16 == 0
            && h % 16 == 0
            && Math.Max(w, h) <= 3840
            && Math.Min(w, h) <= 2160
            && w <= h * 3
            && h <= w * 3
        )
        {
            return (w, h);
        }

        throw new ApiError(
            400,
            $"Invalid size '{size}': both sides must be divisible by 16, the ratio between 1:3 and 3:1, and no more than 3840x2160.",
            "invalid_value",
            "size"
        );
    }
}
