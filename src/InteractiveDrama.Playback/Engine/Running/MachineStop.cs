using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What a run gave.</summary>
/// <param name="Outputs">ink's outputs, in order.</param>
/// <param name="Error">What went wrong, and the address where; null when nothing did.</param>
/// <param name="RanOut">True when content ran out, which is no failure of the run.</param>
internal sealed record MachineStop(
    ImmutableArray<EngineOutput> Outputs,
    (string Message, int Address)? Error,
    bool RanOut
);
