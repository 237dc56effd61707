using System.Globalization;

namespace InteractiveDrama.StrictProviders.OpenAI;

/// <summary>A video on the strict server; each time somebody asks, it is one step further.</summary>
internal sealed class StrictVideo(
    string id,
    string model,
    string prompt,
    string size,
    string seconds
)
{
    private readonly Lock door = new();
    private int asked;

    public string Id => id;

    public string Size => size;

    public int Seconds => int.Parse(seconds, CultureInfo.InvariantCulture);

    public bool IsDone { get; private set; }

    public bool IsExpired { get; set; }

    public bool IsForbidden { get; init; }

    public static StrictVideo Check(Fields fields, string model, string id)
    {
        fields.Known("model", "prompt", "seconds", "size", "input_reference");
        fields.KnownFiles("input_reference");
        StrictOpenAi.Model(fields, model);
        var prompt = fields.Needed("prompt", 32_000);
        fields.OneOf("seconds", "4", "8", "12");
        fields.OneOf("size", "720x1280", "1280x720", "1024x1792", "1792x1024");
        if (fields.Files.Count > 1)
            throw new ApiError(400, "Expected one reference.", null, "input_reference");
        if (fields.Files is [var file] && Media.ImageDecoding.Type(file.Bytes) != file.Type)
            throw new ApiError(400, "Invalid image file.", "invalid_image_file", "input_reference");
        return new StrictVideo(
            id,
            model,
            prompt,
            fields.Text("size") ?? "720x1280",
            fields.Text("seconds") ?? "4"
        )
        {
            IsForbidden = StrictOpenAi.IsForbidden(prompt),
        };
    }

    /// <summary>The video as it stands, one step further than before.</summary>
    /// <param name="steps">How many steps it takes.</param>
    /// <param name="url">Its address, for gateways that give one; null for those that do not.</param>
    public object Ask(int steps, string? url)
    {
        lock (door)
        {
            asked++;
            IsDone = asked > steps;
            return Body(steps, url);
        }
    }

    /// <summary>The video as it was created.</summary>
    public object Created() => Body(steps: 1, url: null);

    private Dictionary<string, object?> Body(int steps, string? url)
    {
        var status = IsDone
            ? IsForbidden
                ? "failed"
                : "completed"
            : asked <= 1
                ? "queued"
                : "in_progress";
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["object"] = "video",
            ["model"] = model,
            ["status"] = status,
            ["progress"] = IsDone ? 100 : asked * 100 / (steps + 1),
            ["created_at"] = 1_790_000_000,
            ["completed_at"] = IsDone ? 1_790_000_060 : null,
            ["expires_at"] = IsDone ? 1_790_003_600 : null,
            ["prompt"] = prompt,
            ["size"] = size,
            ["seconds"] = seconds,
            ["remixed_from_video_id"] = null,
            ["error"] =
                status == "failed"
                    ? new
                    {
                        code = "moderation_blocked",
                        message = "Your request was blocked by our moderation system.",
                    }
                    : null,
        };
        if (url is not null && status == "completed")
            body["url"] = url;
        return body;
    }
}
