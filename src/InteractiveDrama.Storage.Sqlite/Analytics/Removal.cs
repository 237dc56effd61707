using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Storage.Sqlite.Sessions;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>How sessions are settled, erased and forgotten, inside the transaction it is given.</summary>
internal sealed class Removal(Ledger ledger, CountingRules rules)
{
    private readonly Recount recount = new(ledger, rules);

    /// <summary>Counts viewers as gone who are due.</summary>
    public int Settle(DateTimeOffset now, int most)
    {
        var due = Ids(
            "SELECT Id FROM Sessions WHERE SettlesAt < $before ORDER BY SettlesAt LIMIT $most",
            now,
            most
        );
        foreach (var id in due)
        {
            recount.Touch(recount.Find(id)!);
        }
        recount.Finish(now);
        return due.Count;
    }

    /// <summary>Removes sessions and what was counted of them.</summary>
    public ErasedEvents Erase(IReadOnlyCollection<string> sessions)
    {
        var (removed, events) = (0, 0);
        var families = new Families(recount);
        foreach (var id in sessions.Distinct(StringComparer.Ordinal))
        {
            if (recount.Find(id) is not { } state)
            {
                // It may be on its way.
                ledger.Bury(id);
                continue;
            }
            recount.Touch(state);
            recount.Forget(state);
            events += ledger.Remove(state);
            removed++;
            families.Close(state);
        }
        return new ErasedEvents(removed, events, recount.Finish(now: null));
    }

    /// <summary>Forgets sessions, and keeps what was counted of them.</summary>
    public int Expire(DateTimeOffset before, int most)
    {
        var old = Ids(
            "SELECT Id FROM Sessions WHERE LastSeen < $before ORDER BY Row LIMIT $most",
            before,
            most
        );
        var kept = new CounterDelta();
        foreach (var id in old)
        {
            var state = recount.Find(id)!;
            recount.Touch(state);
            // Nobody waits any longer for one who is forgotten.
            kept.Add(state.Count(DateTimeOffset.MaxValue, rules).Counts, 1);
            recount.Forget(state);
            ledger.Remove(state);
        }
        kept.WriteKept(ledger);
        recount.Add(kept);
        recount.Finish(now: null);
        return old.Count;
    }

    private List<string> Ids(string text, DateTimeOffset before, int most)
    {
        using var reader = ledger
            .Statements.Sql(text)
            .With("$before", before.UtcTicks)
            .With("$most", most)
            .ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return ids;
    }
}
