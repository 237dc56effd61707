using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Migration;

/// <summary>A choice that was taken on the way to where a session stands.</summary>
/// <param name="Choice">The choice's id as it was offered.</param>
/// <param name="Draws">What was drawn between it and the next stop; null when that was not recorded, and the seed says it.</param>
public sealed record PathStep(string Choice, ImmutableArray<Draw>? Draws);
