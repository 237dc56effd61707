using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>What walking a story at random came to.</summary>
public sealed record RandomWalkResult
{
    /// <summary>How many walks were taken.</summary>
    public required int Walks { get; init; }

    /// <summary>The seed that gives the same walks again.</summary>
    public required int Seed { get; init; }

    /// <summary>How many choices all of them took.</summary>
    public required long Choices { get; init; }

    /// <summary>Every ending with the walks that came to it: those the compiler found in its order, then others.</summary>
    public required ImmutableArray<EndingCount> Endings { get; init; }

    /// <summary>Dead ends, errors, and walks without an end, in the order they were met.</summary>
    public required ImmutableArray<WalkFinding> Findings { get; init; }

    /// <summary>Decisions and endings come to.</summary>
    public required Coverage Beats { get; init; }

    /// <summary>Choices taken.</summary>
    public required Coverage Taken { get; init; }

    /// <summary>Lines shown.</summary>
    public required Coverage Lines { get; init; }

    /// <summary>How many walks ended so.</summary>
    /// <param name="kind">What they came to.</param>
    public int Count(WalkFindingKind kind) => Findings.Where(f => f.Kind == kind).Sum(f => f.Walks);

    /// <summary>True when no walk came to a dead end or an error.</summary>
    public bool IsFine => Findings.All(f => f.Kind == WalkFindingKind.Unfinished);
}
