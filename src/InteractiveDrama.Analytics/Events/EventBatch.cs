using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Events;

/// <summary>What is taken in at once.</summary>
/// <param name="Sessions">The sessions of its events that the store may not know yet; known ones are left as they are.</param>
/// <param name="Events">The events, in any order; those of a session that nobody named are counted and left out.</param>
public sealed record EventBatch(
    ImmutableArray<CountedSession> Sessions,
    ImmutableArray<AnalyticsEvent> Events
)
{
    /// <summary>Where the feed must stand for this batch, and where it stands after it; null for a player's events.</summary>
    public (FeedCursor From, FeedCursor To)? Feed { get; init; }

    /// <summary>Player's events lost since the last batch, because there was no room.</summary>
    public int Dropped { get; init; }
}
