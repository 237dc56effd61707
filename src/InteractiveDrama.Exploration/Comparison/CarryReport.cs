using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Comparison;

/// <summary>Where the sessions of a version would go on in another.</summary>
/// <param name="IsExhaustive">True when every position of the version before was found and carried over.</param>
/// <param name="Total">Positions carried over.</param>
/// <param name="Unchanged">Those that go on at their beat; ended ones stay where they are and are among them.</param>
/// <param name="Earlier">Those that go on at another beat, one that comes before.</param>
/// <param name="Ended">Those at an ending.</param>
/// <param name="Landings">From where to where, most positions first.</param>
public sealed record CarryReport(
    bool IsExhaustive,
    int Total,
    int Unchanged,
    int Earlier,
    int Ended,
    ImmutableArray<Landing> Landings
);
