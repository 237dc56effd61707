using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Events and counters on SQLite.</summary>
internal sealed class SqliteEventStore(
    AnalyticsDatabase database,
    AnalyticsWriter writer,
    CountingRules rules
) : IEventStore
{
    private const int SettledAtOnce = 512;
    private const int SessionsOfPage = 256;

    public ValueTask<FeedCursor> CursorAsync(CancellationToken cancellation = default) =>
        Read(reads =>
            Totals(
                reads,
                "SELECT FeedTurns, FeedEvents FROM Totals",
                row => new FeedCursor(row.GetInt64(0), row.GetInt64(1))
            )
        );

    public ValueTask<IngestOutcome> IngestAsync(
        EventBatch batch,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => writer.WriteAsync(ledger => new Ingest(ledger, rules).Take(batch, now), cancellation);

    public ValueTask<int> SettleAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancellation = default
    ) => writer.WriteAsync(ledger => new Removal(ledger, rules).Settle(now, most), cancellation);

    public ValueTask<Counters> CountAsync(
        CounterFilter filter,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) =>
        Read(reads =>
        {
            var counters = new Counters();
            foreach (var (id, cell) in reads.Cells(filter.Story))
            {
                if (!filter.Takes(cell))
                {
                    continue;
                }
                foreach (var (key, value) in reads.Counters(id, filter.Measure))
                {
                    counters.Add(key, value);
                }
            }
            foreach (var (cell, key, value) in Due(reads, filter.Story, now).Changes)
            {
                if (filter.Takes(cell) && (filter.Measure is null || key.Measure == filter.Measure))
                {
                    counters.Add(key, value);
                }
            }
            return counters;
        });

    public ValueTask<IReadOnlyList<Cell>> CellsAsync(
        string story,
        CancellationToken cancellation = default
    ) =>
        Read<IReadOnlyList<Cell>>(reads =>
            [
                .. reads
                    .Cells(story)
                    .Where(cell => reads.HasCounters(cell.Key))
                    .Select(cell => cell.Value),
            ]
        );

    public ValueTask<IReadOnlyList<Count>> CountsAsync(
        string story,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) =>
        Read<IReadOnlyList<Count>>(reads =>
        {
            var counts = Due(reads, story, now);
            foreach (var (id, cell) in reads.Cells(story))
            {
                counts.Add(
                    [.. reads.Counters(id).Select(one => new Count(cell, one.Key, one.Value))],
                    1
                );
            }
            return [.. counts.Changes];
        });

    public ValueTask<IReadOnlyList<string>> SessionsOfAsync(
        string viewer,
        CancellationToken cancellation = default
    ) =>
        Read<IReadOnlyList<string>>(reads =>
        {
            using var command = reads.Sql(
                "SELECT Id FROM Sessions WHERE Viewer = $viewer ORDER BY StartedAt, Id"
            );
            using var reader = command.With("$viewer", viewer).ExecuteReader();
            var ids = new List<string>();
            while (reader.Read())
            {
                ids.Add(reader.GetString(0));
            }
            return ids;
        });

    public async ValueTask<RebuildResult> RebuildAsync(
        DateTimeOffset now,
        CancellationToken cancellation = default
    )
    {
        while (await SettleAsync(now, SettledAtOnce, cancellation) == SettledAtOnce) { }
        var rebuild = await Read(reads =>
        {
            var anew = new Rebuild(reads, rules);
            anew.Run(now, cancellation);
            return anew;
        });
        var differed = await writer.WriteAsync(
            ledger =>
            {
                var wrong = rebuild.Wrong.Write(ledger);
                var recount = new Recount(ledger, rules);
                foreach (var id in rebuild.Misdated)
                {
                    if (recount.Find(id) is { } state)
                    {
                        recount.Touch(state);
                    }
                }
                return wrong + recount.Finish(now);
            },
            cancellation
        );
        var counters = await Read(reads =>
            Totals(reads, "SELECT count(*) FROM Counters", row => row.GetInt64(0))
        );
        return new RebuildResult(rebuild.Sessions, rebuild.Events, counters, differed);
    }

    public async IAsyncEnumerable<SessionEvents> ReadAsync(
        EventQuery query,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var page = new SessionPage(query, SessionsOfPage);
        while (await Read(page.Next) is { IsEmpty: false } sessions)
        {
            foreach (var session in sessions)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return session;
            }
        }
    }

    public ValueTask<ErasedEvents> EraseAsync(
        IReadOnlyCollection<string> sessions,
        CancellationToken cancellation = default
    ) => writer.WriteAsync(ledger => new Removal(ledger, rules).Erase(sessions), cancellation);

    public ValueTask<int> ExpireAsync(
        DateTimeOffset before,
        int most,
        CancellationToken cancellation = default
    ) => writer.WriteAsync(ledger => new Removal(ledger, rules).Expire(before, most), cancellation);

    public ValueTask<EventCounts> TotalsAsync(CancellationToken cancellation = default) =>
        Read(reads =>
            Totals(
                reads,
                "SELECT Stored, Duplicates, Quarantined, Orphans, Dropped, Sessions, Events, "
                    + "(SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()) FROM Totals",
                row => new EventCounts(
                    row.GetInt64(0),
                    row.GetInt64(1),
                    row.GetInt64(2),
                    row.GetInt64(3),
                    row.GetInt64(4)
                )
                {
                    Sessions = row.GetInt64(5),
                    Events = row.GetInt64(6),
                    Bytes = row.GetInt64(7),
                }
            )
        );

    /// <summary>What changes for those who are due at a time and not settled yet.</summary>
    private CounterDelta Due(CounterReads reads, string story, DateTimeOffset now)
    {
        var delta = new CounterDelta();
        foreach (
            var due in reads.Sessions(
                "s.SettlesAt < $a AND s.Story = (SELECT Id FROM Names WHERE Text = $b)",
                now.UtcTicks,
                story
            )
        )
        {
            delta.Add(Count(due, DateTimeOffset.MinValue), -1);
            delta.Add(Count(due, now), 1);
        }
        return delta;
    }

    private ImmutableArray<Count> Count(StoredEvents stored, DateTimeOffset time) =>
        SessionCounter.Of(stored.Session, stored.Events, time, rules).Counts;

    private static T Totals<T>(CounterReads reads, string text, Func<SqliteDataReader, T> read)
    {
        using var command = reads.Sql(text);
        using var reader = command.ExecuteReader();
        reader.Read();
        return read(reader);
    }

    private ValueTask<T> Read<T>(Func<CounterReads, T> read)
    {
        try
        {
            using var connection = database.OpenReader();
            // One moment of the file, whoever writes meanwhile.
            using var moment = connection.BeginTransaction(deferred: true);
            return ValueTask.FromResult(read(new CounterReads(connection)));
        }
        catch (SqliteException e)
        {
            throw database.Translate(e);
        }
    }
}
