using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>
/// Players' events on their way to the store. Whoever brings one never waits; where there is no room the oldest goes, and is
/// counted. What is being stored stays here until it is, so that a store that fails loses none. Safe for use from many threads.
/// </summary>
/// <param name="most">How many may wait; at least 1.</param>
internal sealed class PlayerQueue(int most)
{
    private readonly Lock gate = new();
    private readonly Queue<AnalyticsEvent> waiting = new();
    private long first;
    private long peeked;
    private int dropped;

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>Brings an event.</summary>
    public void Offer(AnalyticsEvent seen)
    {
        lock (gate)
        {
            if (waiting.Count == most)
            {
                waiting.Dequeue();
                first++;
                dropped++;
            }
            waiting.Enqueue(seen);
        }
    }

    /// <summary>The oldest events, which stay. One caller at a time.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>They, how many were dropped since that was last told, and what <see cref="Stored"/> is to be given.</returns>
    public (ImmutableArray<AnalyticsEvent> Events, int Dropped, long Next) Peek(int count)
    {
        lock (gate)
        {
            peeked = first;
            ImmutableArray<AnalyticsEvent> events = [.. waiting.Take(count)];
            return (events, dropped, first + events.Length);
        }
    }

    /// <summary>What <see cref="Peek"/> gave has been stored.</summary>
    public void Stored(long next, int told)
    {
        lock (gate)
        {
            // What made room while it was being stored is not lost.
            dropped -= told + (int)Math.Max(0, Math.Min(first, next) - peeked);
            for (; first < next; first++)
            {
                waiting.Dequeue();
            }
        }
    }
}
