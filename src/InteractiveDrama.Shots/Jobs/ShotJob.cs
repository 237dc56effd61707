using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>One request to one provider, from its reservation to its settlement.</summary>
public sealed record ShotJob
{
    /// <summary>Its id, a UUID in canonical lower case; it is sent along where a provider takes a name for the job.</summary>
    public required string Id { get; init; }

    /// <summary>The take it is to become: all that is known of it before it is made, without files.</summary>
    public required Take Draft { get; init; }

    /// <summary>Whose play asked for it first; null for a rendering ahead of time.</summary>
    public string? Viewer { get; init; }

    /// <summary>How far it has come.</summary>
    public JobPhase Phase { get; init; } = JobPhase.Reserved;

    /// <summary>The provider's id of it; null before it is known.</summary>
    public string? ProviderJob { get; init; }

    /// <summary>The most it may cost, in the draft's currency: reserved until it is settled.</summary>
    public required decimal Reserved { get; init; }

    /// <summary>What it cost; 0 until it is settled.</summary>
    public decimal Spent { get; init; }

    /// <summary>When its price was reserved; its day, in UTC, is the day it is charged to.</summary>
    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>Why it failed, or why nobody knows, in one sentence.</summary>
    public string? Problem { get; init; }

    /// <summary>True once nothing more can become of it.</summary>
    public bool IsSettled => Phase is JobPhase.Done or JobPhase.Failed or JobPhase.Cancelled;

    /// <summary>True when more was billed than was declared: its provider is not used until somebody has looked.</summary>
    public bool IsOverbilled => IsSettled && Spent > Reserved;
}
