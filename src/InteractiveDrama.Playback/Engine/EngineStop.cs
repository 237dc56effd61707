using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Playback.Engine;

/// <summary>What a run produced, and where it stopped.</summary>
/// <param name="State">The state at the stop; null when the run failed.</param>
/// <param name="Outputs">ink's outputs, in order, those without text included.</param>
/// <param name="Choices">The choices offered, in ink's order.</param>
/// <param name="StopPath">Path of the last content the stopped flow ran; null when it ended, or when an engine cannot tell.</param>
/// <param name="RanOut">True when ink reports that content ran out.</param>
/// <param name="Errors">What went wrong.</param>
/// <param name="Warnings">What ink warns of, and goes on.</param>
/// <param name="Draws">What was drawn, in order; an engine that cannot see its draws reports none.</param>
public sealed record EngineStop(
    EngineState? State,
    ImmutableArray<EngineOutput> Outputs,
    ImmutableArray<EngineChoice> Choices,
    string? StopPath,
    bool RanOut,
    ImmutableArray<StoryError> Errors,
    ImmutableArray<StoryError> Warnings,
    ImmutableArray<Draw> Draws
);
