namespace InteractiveDrama.Playback.Engine;

/// <summary>A value that a story drew.</summary>
/// <param name="Source">Id of the source line that drew it; of a variant, <c>experiment/variant</c>.</param>
/// <param name="Kind">What was drawn.</param>
/// <param name="Value">The value; its meaning is that of the kind.</param>
/// <param name="Outcomes">How many values could have been drawn.</param>
public sealed record Draw(string Source, DrawKind Kind, int Value, int Outcomes);
