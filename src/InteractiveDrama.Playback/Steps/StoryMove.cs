using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Steps;

/// <summary>What a step in memory led to.</summary>
/// <param name="Beat">What the viewer sees; in a failed step, what was produced before it failed.</param>
/// <param name="Position">Where to go on from; null when the step failed.</param>
/// <param name="Draws">What was drawn, in order; an engine that cannot see its draws reports none.</param>
public sealed record StoryMove(Beat Beat, StoryPosition? Position, ImmutableArray<Draw> Draws);
