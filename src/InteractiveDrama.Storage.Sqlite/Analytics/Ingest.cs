using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Storage.Sqlite.Sessions;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Takes a batch in, inside the transaction it is given.</summary>
internal sealed class Ingest(Ledger ledger, CountingRules rules)
{
    private readonly Recount recount = new(ledger, rules);
    private int sessions;
    private int stored;
    private int duplicates;
    private int quarantined;
    private int orphans;

    public IngestOutcome Take(EventBatch batch, DateTimeOffset now)
    {
        if (batch.Feed is { } feed && feed.From != Cursor())
        {
            return new IngestOutcome(0, 0, 0, 0, Refused: true);
        }
        Meet(batch.Sessions);
        // A session's events lie together in the file.
        foreach (var of in batch.Events.GroupBy(one => one.Session, StringComparer.Ordinal))
        {
            if (recount.Find(of.Key) is { } state)
            {
                Take(state, of.OrderBy(one => one.Stream).ThenBy(one => one.Seq));
            }
            else
            {
                orphans += of.Count();
            }
        }
        recount.Finish(now);
        Note(batch);
        return new IngestOutcome(stored, duplicates, quarantined, orphans);
    }

    private void Meet(IEnumerable<CountedSession> named)
    {
        var families = new Families(recount);
        foreach (var session in named)
        {
            if (recount.Find(session.Id) is null && !ledger.IsGone(session.Id))
            {
                families.Add(session);
                sessions++;
            }
        }
    }

    private void Take(SessionState state, IEnumerable<AnalyticsEvent> events)
    {
        var before = stored;
        foreach (var one in events)
        {
            Take(state, one);
        }
        ledger.Grew(stored - before);
    }

    private void Take(SessionState state, AnalyticsEvent one)
    {
        if (state.Find(one.Stream, one.Seq) is { } known)
        {
            Again(state, known, one);
            return;
        }
        // Touched first: what it was counted as is made of the events that it has now.
        recount.Touch(state);
        if (EventRows.Write(ledger.InsertEvent, ledger.Names, state.Row, one))
        {
            state.Put(one);
            stored++;
        }
        else if (WithId(state, one) is { } same)
        {
            Again(state, same, one);
        }
        else
        {
            Quarantine(state, one);
        }
    }

    private void Again(SessionState state, AnalyticsEvent known, AnalyticsEvent one)
    {
        if (!Fingerprint.Same(known, one))
        {
            Quarantine(state, one);
            return;
        }
        duplicates++;
        if (Fingerprint.IsEarlier(one, known))
        {
            recount.Touch(state);
            var earlier = known with { At = one.At, Clocks = one.Clocks };
            state.Put(earlier);
            EventRows.Write(ledger.ReplaceEvent, ledger.Names, state.Row, earlier);
        }
    }

    private void Quarantine(SessionState state, AnalyticsEvent one)
    {
        var isNew =
            ledger
                .Statements.Sql(
                    "INSERT INTO Quarantine (Session, Stream, Seq, Fingerprint, Id, Kind, Turn, At, Body) VALUES "
                        + "($session, $stream, $seq, $fingerprint, $id, $kind, $turn, $at, $body) ON CONFLICT DO NOTHING"
                )
                .With("$session", state.Row)
                .With("$stream", (int)one.Stream)
                .With("$seq", one.Seq)
                .With("$fingerprint", Fingerprint.Of(one))
                .With("$id", one.Id.ToByteArray(bigEndian: true))
                .With("$kind", ledger.Names.Of(EventNames.Of(one.Body)))
                .With("$turn", one.Turn)
                .With("$at", one.At.UtcTicks)
                .With("$body", EventForm.Write(one.Body))
                .ExecuteNonQuery() == 1;
        if (isNew)
        {
            quarantined++;
        }
        else
        {
            duplicates++;
        }
    }

    /// <summary>The session's own event that has the id already; null when it is another session's.</summary>
    private static AnalyticsEvent? WithId(SessionState state, AnalyticsEvent one) =>
        state.Events.FirstOrDefault(known => known.Id == one.Id);

    private FeedCursor Cursor()
    {
        using var reader = ledger
            .Statements.Sql("SELECT FeedTurns, FeedEvents FROM Totals")
            .ExecuteReader();
        reader.Read();
        return new FeedCursor(reader.GetInt64(0), reader.GetInt64(1));
    }

    private void Note(EventBatch batch)
    {
        ledger
            .Statements.Sql(
                "UPDATE Totals SET Stored = Stored + $stored, Duplicates = Duplicates + $duplicates, "
                    + "Quarantined = Quarantined + $quarantined, Orphans = Orphans + $orphans, Dropped = Dropped + $dropped, "
                    + "Sessions = Sessions + $sessions, Events = Events + $stored"
            )
            .With("$stored", stored)
            .With("$duplicates", duplicates)
            .With("$quarantined", quarantined)
            .With("$orphans", orphans)
            .With("$dropped", batch.Dropped)
            .With("$sessions", sessions)
            .ExecuteNonQuery();
        if (batch.Feed is { } feed)
        {
            ledger
                .Statements.Sql("UPDATE Totals SET FeedTurns = $turns, FeedEvents = $events")
                .With("$turns", feed.To.Turns)
                .With("$events", feed.To.Events)
                .ExecuteNonQuery();
        }
    }
}
