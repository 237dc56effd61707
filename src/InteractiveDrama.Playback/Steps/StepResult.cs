using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Steps;

/// <summary>What a step led to.</summary>
/// <param name="Beat">What the viewer sees; in a failed step, what was produced before it failed.</param>
/// <param name="Snapshot">Where to go on from; null when the step failed and the earlier snapshot stays the good one.</param>
public sealed record StepResult(Beat Beat, Snapshot? Snapshot)
{
    /// <summary>What was drawn, in order; an engine that cannot see its draws reports none.</summary>
    public ImmutableArray<Draw> Draws { get; init; } = [];
}
