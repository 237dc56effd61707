using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Views;

/// <summary>How many finished where, counted anew only now and then: a count reads every playthrough of the story.</summary>
internal sealed class EndingShares(ISessionStore store, TimeProvider time)
{
    /// <summary>Below this many finishers a share would say more about them than about the ending.</summary>
    private const int SmallestCrowd = 10;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<
        (string Story, bool Simulated),
        (DateTimeOffset At, ImmutableDictionary<string, int> Counts)
    > counted = new();

    /// <summary>The share of finishers who finished at an ending, 0 to 1; null while they are few.</summary>
    public async ValueTask<double?> OfAsync(string story, string ending, bool simulated)
    {
        var now = time.GetUtcNow();
        if (!counted.TryGetValue((story, simulated), out var known) || now - known.At > Fresh)
        {
            known = (now, await store.CountEndingsAsync(story, simulated));
            counted[(story, simulated)] = known;
        }
        var all = known.Counts.Values.Sum();
        return all >= SmallestCrowd ? (double)known.Counts.GetValueOrDefault(ending) / all : null;
    }
}
