using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Analytics.Events;

/// <summary>
/// Port: where events are kept and counted. Counters always equal what <see cref="SessionCounter"/> makes of the sessions
/// kept, plus what was kept of sessions that have expired. Every method throws
/// <see cref="Playback.Sessions.StoreUnavailableException"/> when the store cannot do its work.
/// </summary>
public interface IEventStore
{
    /// <summary>How far the record of sessions has been taken in.</summary>
    ValueTask<FeedCursor> CursorAsync(CancellationToken cancellation = default);

    /// <summary>Takes events in and counts them, in one transaction.</summary>
    ValueTask<IngestOutcome> IngestAsync(
        EventBatch batch,
        DateTimeOffset now,
        CancellationToken cancellation = default
    );

    /// <summary>Counts viewers who have been silent for too long as gone.</summary>
    /// <param name="now">The time.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>How many; fewer than <paramref name="most"/> when none are left.</returns>
    ValueTask<int> SettleAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancellation = default
    );

    /// <summary>The counters of some cells as they are at a time: who is due to be settled is counted as gone.</summary>
    ValueTask<Counters> CountAsync(
        CounterFilter filter,
        DateTimeOffset now,
        CancellationToken cancellation = default
    );

    /// <summary>The cells that have counters of a story.</summary>
    ValueTask<IReadOnlyList<Cell>> CellsAsync(
        string story,
        CancellationToken cancellation = default
    );

    /// <summary>All counters of a story by their cells, as they are at a time.</summary>
    ValueTask<IReadOnlyList<Count>> CountsAsync(
        string story,
        DateTimeOffset now,
        CancellationToken cancellation = default
    );

    /// <summary>The sessions of a viewer, in all stories.</summary>
    /// <param name="viewer">The viewer's pseudonym.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    ValueTask<IReadOnlyList<string>> SessionsOfAsync(
        string viewer,
        CancellationToken cancellation = default
    );

    /// <summary>Counts everything anew from the events.</summary>
    /// <returns>How many events were read, and how many counters differed from what they should have been.</returns>
    ValueTask<RebuildResult> RebuildAsync(
        DateTimeOffset now,
        CancellationToken cancellation = default
    );

    /// <summary>Reads sessions with their events, oldest session first.</summary>
    IAsyncEnumerable<SessionEvents> ReadAsync(
        EventQuery query,
        CancellationToken cancellation = default
    );

    /// <summary>Removes sessions and everything that was counted of them. What arrives of them later is not taken in.</summary>
    /// <param name="sessions">Their ids, known or not; those forked from them are not removed with them.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    ValueTask<ErasedEvents> EraseAsync(
        IReadOnlyCollection<string> sessions,
        CancellationToken cancellation = default
    );

    /// <summary>Forgets who was last heard of before a time. What they were counted as stays, and names nobody.</summary>
    /// <param name="before">The time.</param>
    /// <param name="most">How many sessions at most.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>How many sessions; fewer than <paramref name="most"/> when none are left.</returns>
    ValueTask<int> ExpireAsync(
        DateTimeOffset before,
        int most,
        CancellationToken cancellation = default
    );

    /// <summary>What has come in, ever.</summary>
    ValueTask<EventCounts> TotalsAsync(CancellationToken cancellation = default);
}
