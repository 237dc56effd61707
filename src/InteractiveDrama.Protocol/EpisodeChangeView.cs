using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>The border between two episodes inside a beat.</summary>
public sealed record EpisodeChangeView
{
    /// <summary>Lines before this index belong to <see cref="Ended"/>, from it on to <see cref="Next"/>; it may equal the number of lines.</summary>
    [JsonPropertyName("atLine")]
    public required int AtLine { get; init; }

    /// <summary>The episode that is over; absent where the first one begins.</summary>
    [JsonPropertyName("ended")]
    public EpisodeView? Ended { get; init; }

    /// <summary>The episode that begins; absent where it is not known yet.</summary>
    [JsonPropertyName("next")]
    public EpisodeView? Next { get; init; }
}
