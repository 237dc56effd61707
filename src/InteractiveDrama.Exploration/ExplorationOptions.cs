namespace InteractiveDrama.Exploration;

/// <summary>From where, and how far, a story is explored.</summary>
public sealed record ExplorationOptions
{
    /// <summary>The episode to begin with; null for the story's beginning.</summary>
    public string? Episode { get; init; }

    /// <summary>How many states are gone through exhaustively; at least 1.</summary>
    public int MaxStates { get; init; } = 1_000_000;

    /// <summary>How long it may take, all in all; null for no such bound.</summary>
    public TimeSpan? MaxTime { get; init; }

    /// <summary>How many threads work; the result is the same for any number, unless time ran out.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Decides the walks.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>A draw with more outcomes than this is tried at its ends and a spread between them; at least 2.</summary>
    public int MaxOutcomes { get; init; } = 32;

    /// <summary>How many combinations of draws are tried in one step; at least 1.</summary>
    public int MaxBranches { get; init; } = 4096;

    /// <summary>How many ways between states are kept for the times of episodes; beyond it walks alone give them.</summary>
    public int MaxEdges { get; init; } = 4_000_000;

    /// <summary>How many steps the walks beyond the bound take; null for as many as suit the states found.</summary>
    public int? WalkSteps { get; init; }

    /// <summary>True for what is wrong alone: no imagined viewers, no times of episodes, no expectations.</summary>
    public bool FindingsOnly { get; init; }

    /// <summary>How many imagined viewers, who choose evenly, the medians are taken of.</summary>
    public int Viewers { get; init; } = 1_000;
}
