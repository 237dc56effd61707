namespace InteractiveDrama.Shots.Jobs;

/// <summary>One request to one provider, from its reservation to its settlement.</summary>
public sealed record ShotJob
{
    /// <summary>Its id, a UUID in canonical lower case; it is sent along where a provider takes a name for the job.</summary>
    public required string Id { get; init; }

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The shot's or the line's id.</summary>
    public required string Subject { get; init; }

    /// <summary>Whose play asked for it first; null for a rendering ahead of time.</summary>
    public string? Viewer { get; init; }

    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>Hash of everything sent.</summary>
    public required string RequestHash { get; init; }

    /// <summary>Hash of the intent.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How far it has come.</summary>
    public JobPhase Phase { get; init; } = JobPhase.Reserved;

    /// <summary>The provider's id of it; null before it is known.</summary>
    public string? ProviderJob { get; init; }

    /// <summary>The most it may cost: reserved until it is settled.</summary>
    public required decimal Reserved { get; init; }

    /// <summary>What it cost; 0 until it is settled.</summary>
    public decimal Spent { get; init; }

    /// <summary>When its price was reserved.</summary>
    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>Why it failed, in one sentence.</summary>
    public string? Problem { get; init; }

    /// <summary>True once nothing more can become of it.</summary>
    public bool IsSettled => Phase is JobPhase.Done or JobPhase.Failed or JobPhase.Cancelled;
}
