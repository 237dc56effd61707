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
/// <param name="name">What a session is called in what is counted, null for one that is not counted; its id when absent.</param>
public sealed class RecordPump(
    IRecordFeed feed,
    IEventStore store,
    Func<SessionRecord, string?> pseudonym,
    TimeProvider time,
    Func<SessionRecord, string?>? name = null
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
        var named = page
            .Sessions.Values.Select(one => (Session: one, Name: NameOf(one)))
            .Where(one => one.Name is not null)
            .ToDictionary(one => one.Session.Id, StringComparer.Ordinal);
        var events = ImmutableArray.CreateBuilder<AnalyticsEvent>();
        foreach (var (session, turn, beat) in page.Turns)
        {
            if (named.TryGetValue(session, out var one))
                events.AddRange(
                    TurnEvents.Of(one.Name!, turn, beat, page.Locked.Contains((session, turn.Turn)))
                );
        }
        foreach (var (session, seq, happened) in page.Events)
        {
            if (
                named.TryGetValue(session, out var one)
                && Noted(one.Session, one.Name!, seq, happened) is { } noted
            )
                events.Add(noted);
        }

        return new EventBatch(
            [
                .. named.Values.Select(one =>
                    CountedSessions.Of(one.Session, one.Name!, pseudonym(one.Session))
                ),
            ],
            events.DrainToImmutable()
        )
        {
            Feed = (from, page.Next),
        };
    }

    private string? NameOf(SessionRecord session) => name is null ? session.Id : name(session);

    /// <summary>What the server noted; a viewer who is not tracked is in no experiment.</summary>
    private static AnalyticsEvent? Noted(
        SessionRecord session,
        string name,
        int seq,
        SessionEvent happened
    )
    {
        if (
            ServerBodies.Of(happened) is not { } body
            || (!session.Tracked && body is ExperimentExposed)
        )
            return null;
        // The record's own id would lead from another name back to the session.
        var id =
            name == session.Id
                ? happened.Id
                : EventIds.Of(happened.At, name, EventStream.Server, seq);
        return new AnalyticsEvent(
            id,
            name,
            EventStream.Server,
            seq,
            happened.Turn,
            happened.At,
            body
        );
    }
}
