using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A line as it is spoken.</summary>
public sealed record VoiceView
{
    /// <summary>Where the media is, relative to the server's root.</summary>
    [JsonPropertyName("url")]
    public required string Url { get; init; }

    /// <summary>The media type of <see cref="Url"/>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>How long it lasts, in milliseconds.</summary>
    [JsonPropertyName("durationMs")]
    public required int DurationMs { get; init; }

    /// <summary>Who speaks: rules, a model, or a person.</summary>
    [JsonPropertyName("madeBy")]
    public required MadeBy MadeBy { get; init; }
}
