namespace InteractiveDrama.Analytics.Events;

/// <summary>Which events are read.</summary>
public sealed record EventQuery
{
    /// <summary>The story's id; null for all stories.</summary>
    public string? Story { get; init; }

    /// <summary>Synthetic viewers, or real ones; null for both.</summary>
    public bool? Simulated { get; init; }

    /// <summary>The sessions; null for all.</summary>
    public IReadOnlyCollection<string>? Sessions { get; init; }
}
