using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>One size of a video; a player takes the one that fits its screen and its line.</summary>
public sealed record ShotSourceView
{
    /// <summary>Where the media is, relative to the server's root.</summary>
    [JsonPropertyName("url")]
    public required string Url { get; init; }

    /// <summary>The media type of <see cref="Url"/>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>Width, in pixels.</summary>
    [JsonPropertyName("width")]
    public required int Width { get; init; }

    /// <summary>Height, in pixels.</summary>
    [JsonPropertyName("height")]
    public required int Height { get; init; }

    /// <summary>What it takes of the line, in bits per second.</summary>
    [JsonPropertyName("bitsPerSecond")]
    public required int BitsPerSecond { get; init; }
}
