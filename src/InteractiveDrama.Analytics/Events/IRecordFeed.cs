namespace InteractiveDrama.Analytics.Events;

/// <summary>Port: the record of sessions, to be read on from where it was read to. The session store implements it.</summary>
public interface IRecordFeed
{
    /// <summary>What came after a cursor, in the order it was stored; a writer's rehearsals are left out.</summary>
    /// <param name="after">Where it was read to.</param>
    /// <param name="most">How many turns and how many events beside turns at most.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>Nothing new when its cursor is <paramref name="after"/>.</returns>
    ValueTask<RecordPage> ReadAsync(
        FeedCursor after,
        int most,
        CancellationToken cancellation = default
    );
}
