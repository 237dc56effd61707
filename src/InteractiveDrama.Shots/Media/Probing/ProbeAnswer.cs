using System.Globalization;
using System.Text.Json;

namespace InteractiveDrama.Shots.Media.Probing;

/// <summary>What ffprobe says of a file, as far as it is asked.</summary>
internal sealed record ProbeAnswer(JsonElement Picture, JsonElement Sound, double? Seconds)
{
    /// <summary>What ffprobe is to say.</summary>
    public const string Entries =
        "format=duration:stream=codec_type,codec_name,width,height,sample_aspect_ratio,r_frame_rate,avg_frame_rate,duration,channels:stream_disposition=attached_pic:stream_side_data=rotation";

    /// <summary>Reads ffprobe's JSON; null when it is none.</summary>
    public static ProbeAnswer? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement.Clone();
            var streams = root.TryGetProperty("streams", out var list)
                ? list.EnumerateArray().ToList()
                : [];
            return new ProbeAnswer(
                streams.FirstOrDefault(s => Says(s, "codec_type", "video") && !IsCover(s)),
                streams.FirstOrDefault(s => Says(s, "codec_type", "audio")),
                root.TryGetProperty("format", out var format) ? Number(format, "duration") : null
            );
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A text of a stream; null when it is not there.</summary>
    public static string? Text(JsonElement stream, string name) =>
        stream.ValueKind == JsonValueKind.Object
        && stream.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A number of a stream, whether it is written as one or as text; null when it is neither.</summary>
    public static double? Number(JsonElement stream, string name)
    {
        if (stream.ValueKind != JsonValueKind.Object || !stream.TryGetProperty(name, out var value))
        {
            return null;
        }

        var written =
            value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText();
        return
            double.TryParse(written, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : null;
    }

    /// <summary>A ratio such as <c>30000/1001</c> or <c>1:1</c>; 0 when it is none.</summary>
    public static double Ratio(JsonElement stream, string name)
    {
        var parts = (Text(stream, name) ?? "").Split('/', ':');
        return
            parts.Length == 2
            && double.TryParse(parts[0], CultureInfo.InvariantCulture, out var above)
            && double.TryParse(parts[1], CultureInfo.InvariantCulture, out var below)
            && below > 0
            && double.IsFinite(above / below)
            ? above / below
            : 0;
    }

    /// <summary>By how many degrees the picture is to be turned, 0 when it stands.</summary>
    public static double Rotation(JsonElement stream) =>
        stream.TryGetProperty("side_data_list", out var list)
        && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
                .Select(s => Number(s, "rotation") ?? 0)
                .FirstOrDefault(r => r != 0)
            : 0;

    private static bool Says(JsonElement stream, string name, string value) =>
        Text(stream, name) == value;

    // The cover of an MP3 is no moving picture.
    private static bool IsCover(JsonElement stream) =>
        stream.TryGetProperty("disposition", out var disposition)
        && Number(disposition, "attached_pic") == 1;
}
