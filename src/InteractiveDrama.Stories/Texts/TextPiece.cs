namespace InteractiveDrama.Stories.Texts;

/// <summary>A piece of a text as the script has it.</summary>
/// <param name="Path">Path of the text, or of the expression that is printed, in ink's compiled story.</param>
/// <param name="Text">The text; null for a slot, which is filled at play.</param>
/// <param name="IsCall">True for a slot that other lines may print into: a function's or a tunnel's.</param>
public sealed record TextPiece(string Path, string? Text, bool IsCall = false)
{
    /// <summary>True for text that shows nothing but space.</summary>
    public bool IsBlank => Text is not null && string.IsNullOrWhiteSpace(Text);
}
