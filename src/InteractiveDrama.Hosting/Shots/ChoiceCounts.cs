using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>
/// How often each choice was taken, whoever took it: the viewer, the clock or chance. What was taken long ago weighs less: half
/// after three days, so that an audience that changes its mind is followed. Safe for use from many threads.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class ChoiceCounts(TimeProvider time) : IChoiceShares
{
    /// <summary>Far more than the decisions of a server's stories; with more it begins anew.</summary>
    private const int MostBeats = 100_000;

    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(3);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Story, string Beat), Dictionary<string, Count>> counts = [];

    /// <summary>A choice was taken.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="beat">The beat that offered it.</param>
    /// <param name="choice">Its id, as offered.</param>
    /// <param name="at">When; in any order.</param>
    public void Add(string story, string beat, string choice, DateTimeOffset at)
    {
        lock (gate)
        {
            if (!counts.TryGetValue((story, beat), out var taken))
            {
                if (counts.Count >= MostBeats)
                {
                    counts.Clear();
                }
                counts[(story, beat)] = taken = new(StringComparer.Ordinal);
            }
            var before = taken.GetValueOrDefault(choice, new Count(0, at));
            var latest = before.At > at ? before.At : at;
            taken[choice] = new Count(before.On(latest) + new Count(1, at).On(latest), latest);
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<double> Counts(string story, string beat, ImmutableArray<string> choices)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            return counts.TryGetValue((story, beat), out var taken)
                ?
                [
                    .. choices.Select(choice =>
                        taken.TryGetValue(choice, out var count) ? count.On(now) : 0
                    ),
                ]
                : [];
        }
    }

    /// <summary>How often, as it weighed at a time.</summary>
    private readonly record struct Count(double Weight, DateTimeOffset At)
    {
        public double On(DateTimeOffset day) =>
            Weight * Math.Pow(0.5, Math.Max(0, (day - At) / HalfLife));
    }
}
