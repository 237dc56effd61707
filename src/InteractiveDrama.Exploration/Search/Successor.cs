using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Exploration.Search;

/// <summary>What one step from a state led to.</summary>
/// <param name="Choice">Index of the choice taken.</param>
/// <param name="Draws">The values drawn; null for none.</param>
/// <param name="Stop">What was met.</param>
/// <param name="Key">The state's key; zero when the step failed.</param>
/// <param name="State">The state; null when the step failed or the state was known.</param>
/// <param name="Known">The state's number when it was known before; -1 else.</param>
/// <param name="Broken">A bit for each condition that does not hold there.</param>
internal readonly record struct Successor(
    int Choice,
    int[]? Draws,
    StopFacts Stop,
    UInt128 Key,
    EngineState? State,
    int Known,
    ulong Broken
);
