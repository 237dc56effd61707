namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>A variant that a choice can lead to.</summary>
/// <param name="Source">By which it is asked for.</param>
/// <param name="Container">The knot; null for a variant that is the story as written.</param>
internal readonly record struct ProgramDetour(string Source, int? Container);
