namespace InteractiveDrama.Playback.Recordings;

/// <summary>A line or a choice as a viewer read it when a walk was recorded.</summary>
/// <param name="Id">The line's id, or the choice's as offered.</param>
/// <param name="Speaker">The cast key of who speaks; null for narration.</param>
/// <param name="Mood">How it is said, as written.</param>
/// <param name="Text">What is said, without speaker and mood.</param>
public sealed record RecordedText(string Id, string? Speaker, string? Mood, string Text)
{
    /// <summary>True for an id that was made of the text, and changes with it.</summary>
    public bool HasDerivedId => Id.StartsWith('~');

    /// <summary>Speaker, mood and text on one line.</summary>
    public string Spoken =>
        Speaker is null ? Text
        : Mood is null ? $"{Speaker}: {Text}"
        : $"{Speaker} ({Mood}): {Text}";

    /// <summary>True when a viewer reads the same, whatever the ids.</summary>
    /// <param name="other">The other text.</param>
    public bool ReadsAs(RecordedText other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Speaker == other.Speaker && Mood == other.Mood && Text == other.Text;
    }
}
