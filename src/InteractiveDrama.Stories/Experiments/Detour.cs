namespace InteractiveDrama.Stories.Experiments;

/// <summary>A variant that a choice can lead to.</summary>
/// <param name="Source">By which it is asked for: <c>experiment/variant</c>.</param>
/// <param name="Knot">The knot; null for a variant that is the story as written.</param>
public sealed record Detour(string Source, string? Knot);
