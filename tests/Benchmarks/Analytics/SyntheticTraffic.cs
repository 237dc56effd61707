using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>Many viewers at once, a batch at a time, in the order of their clocks: no two events after each other are one viewer's.</summary>
/// <param name="atOnce">How many play at any moment.</param>
/// <param name="seed">The same seed makes the same traffic.</param>
internal sealed class SyntheticTraffic(int atOnce, int seed)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random random = new(seed);
    private readonly PriorityQueue<SyntheticViewer, DateTimeOffset> playing = new();
    private int viewers;

    /// <summary>The time of the last event.</summary>
    public DateTimeOffset Now { get; private set; } = Start;

    /// <summary>The next events.</summary>
    /// <param name="most">How many at least; a turn is never parted.</param>
    public EventBatch Next(int most)
    {
        var sessions = new List<CountedSession>();
        var events = new List<AnalyticsEvent>(most + 8);
        while (events.Count < most)
        {
            while (playing.Count < atOnce)
            {
                // The first ones are spread over the time of a turn, so that they do not move in step.
                var viewer = new SyntheticViewer(
                    viewers++,
                    Now.AddMilliseconds(random.Next(24_000)),
                    random
                );
                sessions.Add(viewer.Session);
                playing.Enqueue(viewer, viewer.Next);
            }
            var next = playing.Dequeue();
            Now = next.Next;
            var before = events.Count;
            events.AddRange(next.Move());
            if (events.Count > before)
            {
                playing.Enqueue(next, next.Next);
            }
        }
        return new EventBatch([.. sessions], [.. events]);
    }
}
