namespace InteractiveDrama.Analytics.Events;

/// <summary>What became of a batch.</summary>
/// <param name="Stored">Events that were new.</param>
/// <param name="Duplicates">Events that were here already, the same.</param>
/// <param name="Quarantined">Events whose number or id is taken by another event.</param>
/// <param name="Orphans">Events of sessions that nobody named.</param>
/// <param name="Refused">True when the feed stood elsewhere: nothing was taken in.</param>
public readonly record struct IngestOutcome(
    int Stored,
    int Duplicates,
    int Quarantined,
    int Orphans,
    bool Refused = false
);
