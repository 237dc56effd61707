using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Playback.Steps;

/// <summary>What a step led to.</summary>
/// <param name="Beat">What the viewer sees; in a failed step, what was produced before it failed.</param>
/// <param name="Snapshot">Where to go on from; null when the step failed and the earlier snapshot stays the good one.</param>
public sealed record StepResult(Beat Beat, Snapshot? Snapshot);
