namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>A line to be spoken.</summary>
/// <param name="Text">The words.</param>
/// <param name="Locale">Their language, BCP 47.</param>
/// <param name="Speaker">The cast key; null for narration.</param>
/// <param name="Voice">The voice's id from the cast card; null when it has none.</param>
/// <param name="Mood">How it is said, as written; null when nothing is.</param>
/// <param name="Note">A word to voices, as written; null when there is none.</param>
public sealed record SpeechWords(
    string Text,
    string Locale,
    string? Speaker,
    string? Voice,
    string? Mood,
    string? Note
)
{
    /// <summary>The speaker's look, in words, for a voice that is made to fit it; null when there is none.</summary>
    public string? Look { get; init; }
}
