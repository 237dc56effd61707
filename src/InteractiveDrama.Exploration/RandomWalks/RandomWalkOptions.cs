namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>How a story is walked at random.</summary>
public sealed record RandomWalkOptions
{
    /// <summary>The episode to begin with; null for the story's beginning.</summary>
    public string? Episode { get; init; }

    /// <summary>How many walks; at least 1.</summary>
    public int Walks { get; init; } = 1_000;

    /// <summary>Decides them: the same seed gives the same walks.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>A walk is broken off after so many choices; at least 1.</summary>
    public int MaxChoices { get; init; } = 1_000;

    /// <summary>How many threads work; the result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
