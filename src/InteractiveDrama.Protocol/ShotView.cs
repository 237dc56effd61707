using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A picture and the run of lines it stands behind.</summary>
public sealed record ShotView
{
    /// <summary>The shot's id: that of its first line.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Index of its first line in the beat.</summary>
    [JsonPropertyName("firstLine")]
    public required int FirstLine { get; init; }

    /// <summary>Where the media is, relative to the server's root.</summary>
    [JsonPropertyName("url")]
    public required string Url { get; init; }

    /// <summary>The media type of <see cref="Url"/>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>How long the shot's own motion lasts, in milliseconds.</summary>
    [JsonPropertyName("durationMs")]
    public required int DurationMs { get; init; }

    /// <summary>The picture in words, for those who do not see it.</summary>
    [JsonPropertyName("alt")]
    public required string Alt { get; init; }

    /// <summary>Who made the picture.</summary>
    [JsonPropertyName("madeBy")]
    public required MadeBy MadeBy { get; init; }

    /// <summary>How far it is made; a better take comes by <see cref="DramaHub.ShotReady"/>.</summary>
    [JsonPropertyName("rung")]
    public ShotRung Rung { get; init; }

    /// <summary>True for a shot that only people may make and that they have not made yet; the player says so.</summary>
    [JsonPropertyName("isPlaceholder")]
    public bool IsPlaceholder { get; init; }

    /// <summary>A still of a video, relative to the server's root: what stands there while it loads, and where it fails.</summary>
    [JsonPropertyName("poster")]
    public string? Poster { get; init; }

    /// <summary>
    /// A video in several sizes, the smallest first. <see cref="Url"/> is the one for a player that does not choose; empty
    /// where there is no other.
    /// </summary>
    [JsonPropertyName("sources")]
    public IReadOnlyList<ShotSourceView> Sources { get; init; } = [];

    /// <summary>The id of the take in the library; absent for what is drawn on the spot.</summary>
    [JsonPropertyName("take")]
    public string? Take { get; init; }

    /// <summary>Whether people have approved the take; absent for a drawing, which needs no approval.</summary>
    [JsonPropertyName("reviewed")]
    public bool? Reviewed { get; init; }
}
