namespace InteractiveDrama.Exploration.Results;

/// <summary>How long an episode takes: lines at reading speed, shots at their written length; choosing is not counted.</summary>
public sealed record EpisodeTimes
{
    /// <summary>The episode; null for a story without episodes.</summary>
    public required string? Episode { get; init; }

    /// <summary>The shortest path through it; null when no path was found.</summary>
    public required PathTime? Shortest { get; init; }

    /// <summary>The median, in seconds, of viewers who choose evenly; null when none of them came through.</summary>
    public required double? MedianSeconds { get; init; }

    /// <summary>The longest path through it that goes round no circle.</summary>
    public required PathTime? Longest { get; init; }

    /// <summary>True when a path can go round in circles, and so be longer than the longest.</summary>
    public required bool HasCircles { get; init; }

    /// <summary>The longest a viewer waits from its beginning to its first decision, or to its end when it comes first.</summary>
    public required PathTime? FirstDecision { get; init; }

    /// <summary>Decisions in a minute, over viewers who choose evenly; null when none of them came through.</summary>
    public required double? DecisionsPerMinute { get; init; }

    /// <summary>True when shortest and longest are of every path; false when they are of those found.</summary>
    public required bool IsOfAllPaths { get; init; }
}
