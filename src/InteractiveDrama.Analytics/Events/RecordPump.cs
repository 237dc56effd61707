using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Events;

/// <summary>
/// Brings what the record of sessions holds to the analytics, page by page. The record is the outbox: a page and how far it
/// was read are stored together, so that each turn is counted exactly once, whatever stops in between.
/// </summary>
/// <param name="feed">The record.</param>
/// <param name="store">The analytics.</param>
/// <param name="pseudonym">A viewer's keyed pseudonym; null for a session that is to name nobody.</param>
/// <param name="time">The clock.</param>
public sealed class RecordPump(
    IRecordFeed feed,
    IEventStore store,
    Func<SessionRecord, string?> pseudonym,
    TimeProvider time
)
{
    private const int RowsOfPage = 1_000;

    /// <summary>Reads on until there is nothing new.</summary>
    /// <returns>How many events were new.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellation = default)
    {
        var stored = 0;
        while (true)
        {
            var from = await store.CursorAsync(cancellation);
            var page = await feed.ReadAsync(from, RowsOfPage, cancellation);
            if (page.Next == from)
                return stored;
            // A refusal says that another process has brought the page meanwhile: the next round reads on from there.
            var outcome = await store.IngestAsync(
                Batch(from, page),
                time.GetUtcNow(),
                cancellation
            );
            stored += outcome.Stored;
        }
    }

    private EventBatch Batch(FeedCursor from, RecordPage page)
    {
        var events = ImmutableArray.CreateBuilder<AnalyticsEvent>();
        foreach (var (session, turn, beat) in page.Turns)
            events.AddRange(TurnEvents.Of(session, turn, beat));
        foreach (var (session, seq, happened) in page.Events)
        {
            if (ServerBodies.Of(happened) is { } body)
                events.Add(
                    new AnalyticsEvent(
                        happened.Id,
                        session,
                        EventStream.Server,
                        seq,
                        happened.Turn,
                        happened.At,
                        body
                    )
                );
        }

        return new EventBatch(
            [.. page.Sessions.Values.Select(one => CountedSessions.Of(one, pseudonym(one)))],
            events.DrainToImmutable()
        )
        {
            Feed = (from, page.Next),
        };
    }
}
