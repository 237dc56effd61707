using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A sound that begins, or ends, at a line.</summary>
public sealed record SoundView
{
    /// <summary>Index of the line with which it begins; the number of lines for the decision.</summary>
    [JsonPropertyName("atLine")]
    public required int AtLine { get; init; }

    /// <summary>What it is.</summary>
    [JsonPropertyName("kind")]
    public required SoundKind Kind { get; init; }

    /// <summary>Its name in the script; absent where the music or the ambience ends. What already plays by that name goes on.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Where the media is, relative to the server's root; absent with <see cref="Name"/>.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; init; }

    /// <summary>How long one music or ambience takes to give way to the next, in milliseconds; 0 cuts.</summary>
    [JsonPropertyName("fadeMs")]
    public int FadeMs { get; init; }
}
