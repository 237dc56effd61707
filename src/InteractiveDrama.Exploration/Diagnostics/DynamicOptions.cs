namespace InteractiveDrama.Exploration.Diagnostics;

/// <summary>How far a story is explored for what is to say of it.</summary>
public sealed record DynamicOptions
{
    /// <summary>How many states are gone through, from the beginning and from each episode; at least 1.</summary>
    public int MaxStates { get; init; } = 20_000;

    /// <summary>How long it may take in all; null for no such bound.</summary>
    public TimeSpan? MaxTime { get; init; } = TimeSpan.FromSeconds(2);
}
