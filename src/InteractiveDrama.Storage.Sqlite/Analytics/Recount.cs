using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Counts the sessions that a change touches: takes back what they were counted as, and adds what they are counted as after it.</summary>
internal sealed class Recount(Ledger ledger, CountingRules rules)
{
    // Held here as well as on the shelf: a session that was touched must not be read again before it is counted.
    private readonly Dictionary<
        string,
        (SessionState State, ImmutableArray<Count> Before)
    > touched = new(StringComparer.Ordinal);
    private readonly CounterDelta delta = new();

    public Ledger Ledger => ledger;

    /// <summary>A session with its events; null when it is not known.</summary>
    public SessionState? Find(string id) =>
        touched.TryGetValue(id, out var known) ? known.State : ledger.Find(id);

    /// <summary>Says that a session is about to change.</summary>
    public void Touch(SessionState state)
    {
        if (!touched.ContainsKey(state.Session.Id))
        {
            touched.Add(state.Session.Id, (state, state.Counted(rules).Counts));
        }
    }

    /// <summary>Says that a session is new: nothing was counted of it.</summary>
    public void Welcome(SessionState state) => touched.Add(state.Session.Id, (state, []));

    /// <summary>Says that a touched session is gone: nothing is counted of it any more.</summary>
    public void Forget(SessionState state)
    {
        if (touched.Remove(state.Session.Id, out var known))
        {
            delta.Change(known.Before, []);
        }
    }

    /// <summary>Adds to the counters what is not any session's that is kept.</summary>
    public void Add(CounterDelta more)
    {
        foreach (var one in more.Changes)
        {
            delta.Add([one], 1);
        }
    }

    /// <summary>Counts all of them, and writes what changed.</summary>
    /// <param name="now">The time; null when time has no part in the change.</param>
    /// <returns>How many counters changed.</returns>
    public int Finish(DateTimeOffset? now)
    {
        foreach (var (state, before) in touched.Values)
        {
            var counted = now is { } time ? state.Count(time, rules) : state.CountAgain(rules);
            delta.Change(before, counted.Counts);
            ledger
                .DateSession.Bind(counted.SettlesAt?.UtcTicks)
                .Bind(counted.LastSeen.UtcTicks)
                .Bind(state.Row)
                .Run();
        }
        return delta.Write(ledger);
    }
}
