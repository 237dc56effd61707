using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>
/// Counts everything anew, as it stands at one moment, while others go on to write. Counters are sums: what they were wrong by
/// at that moment is what they are wrong by later.
/// </summary>
internal sealed class Rebuild(CounterReads reads, CountingRules rules)
{
    private readonly CounterDelta wrong = new();

    /// <summary>What is to be added to the counters.</summary>
    public CounterDelta Wrong => wrong;

    /// <summary>Sessions that are not counted as of the right time.</summary>
    public List<string> Misdated { get; } = [];

    public long Sessions { get; private set; }

    public long Events { get; private set; }

    public void Run(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var stored in reads.Sessions("1"))
        {
            cancellation.ThrowIfCancellationRequested();
            Sessions++;
            Events += stored.Events.Count;
            wrong.Add(Count(stored, now).Counts, 1);
        }
        foreach (var (id, cell) in reads.Cells(story: null))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (key, value) in reads.Kept(id))
            {
                wrong.Add([new Count(cell, key, value)], 1);
            }
            foreach (var (key, value) in reads.Counters(id))
            {
                wrong.Add([new Count(cell, key, value)], -1);
            }
        }
    }

    private SessionCounts Count(StoredEvents stored, DateTimeOffset now)
    {
        var counted = At(now);
        if (counted.SettlesAt == stored.SettlesAt)
        {
            return counted;
        }
        Misdated.Add(stored.Session.Id);
        return At(stored.SettlesAt is null ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue);

        SessionCounts At(DateTimeOffset time) =>
            SessionCounter.Of(stored.Session, stored.Events, time, rules);
    }
}
