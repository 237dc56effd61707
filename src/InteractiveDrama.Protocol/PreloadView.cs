using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A shot that comes first after one or more of the open choices.</summary>
public sealed record PreloadView
{
    /// <summary>The choices that lead to it, as they are offered.</summary>
    [JsonPropertyName("choices")]
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>Where the media is, relative to the server's root.</summary>
    [JsonPropertyName("url")]
    public required string Url { get; init; }

    /// <summary>The media type of <see cref="Url"/>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>How long it lasts, in milliseconds.</summary>
    [JsonPropertyName("durationMs")]
    public required int DurationMs { get; init; }

    /// <summary>A still of a video, relative to the server's root.</summary>
    [JsonPropertyName("poster")]
    public string? Poster { get; init; }

    /// <summary>A video in several sizes, the smallest first; empty where there is one.</summary>
    [JsonPropertyName("sources")]
    public IReadOnlyList<ShotSourceView> Sources { get; init; } = [];
}
