namespace InteractiveDrama.Playback.Engine.Observation;

/// <summary>A variable or a count, and what it was.</summary>
/// <param name="Name">Its name; a knot's or label's for a count.</param>
/// <param name="Value">Its value, as ink prints it.</param>
public sealed record NamedValue(string Name, string Value);
