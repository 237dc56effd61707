using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>One line on screen.</summary>
public sealed record LineView
{
    /// <summary>The line's id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The id of the way it reads, such as <c>pier_007.b</c>; absent for a line that always reads alike.</summary>
    [JsonPropertyName("variant")]
    public string? Variant { get; init; }

    /// <summary>Who speaks; absent for narration.</summary>
    [JsonPropertyName("speaker")]
    public SpeakerView? Speaker { get; init; }

    /// <summary>How it is said.</summary>
    [JsonPropertyName("mood")]
    public string? Mood { get; init; }

    /// <summary>What is said.</summary>
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>The line as it is spoken; absent where no voice is made yet.</summary>
    [JsonPropertyName("voice")]
    public VoiceView? Voice { get; init; }
}
