namespace InteractiveDrama.Stories.Translation;

/// <summary>What a translator has to know of a text.</summary>
/// <param name="File">Where it is written, relative to the project.</param>
/// <param name="Beat">The beat it is seen in; null for a name.</param>
/// <param name="Previous">The line before it, with its speaker; null at the start.</param>
/// <param name="Choice">The label of the choice that led here; null where none or several did.</param>
/// <param name="Limit">How many characters it may have; null when that is open.</param>
/// <param name="Note">What the writer has to say of it.</param>
public sealed record TextContext(
    string File,
    string? Beat,
    string? Previous,
    string? Choice,
    int? Limit,
    string? Note
);
