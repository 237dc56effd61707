namespace InteractiveDrama.Playback.Engine;

/// <summary>A part of a line's template: what the text was made of, in order. A translation needs no more.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Path of the text, of the printed expression, or of the alternatives' beginning.</param>
/// <param name="Text">The printed value; null for other parts.</param>
/// <param name="Branch">Index of the branch that was taken, from 0; 0 for other parts.</param>
public sealed record LinePart(LinePartKind Kind, string Path, string? Text, int Branch);
