namespace InteractiveDrama.Cli.Shots;

/// <summary>A line as it reads in the story's own language.</summary>
/// <param name="Id">Its id; that of the way it reads where it has several.</param>
/// <param name="Speaker">The cast key of who speaks; null for narration.</param>
/// <param name="Mood">How it is said, as written.</param>
/// <param name="Text">What is said.</param>
/// <param name="Note">A word to voices, as written.</param>
internal sealed record LineEntry(
    string Id,
    string? Speaker,
    string? Mood,
    string Text,
    string? Note
);
