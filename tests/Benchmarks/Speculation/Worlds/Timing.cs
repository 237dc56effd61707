using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Benchmarks.Speculation.Worlds;

/// <summary>When each shot of a beat is on screen.</summary>
internal static class Timing
{
    /// <summary>How long a viewer thinks, in seconds, at the median; the last shot stays on screen meanwhile.</summary>
    public const double ThinkSeconds = 9;

    public static ImmutableArray<TimedNeed> InOrder(
        IEnumerable<(MediaNeed Need, double Seconds)> shots
    )
    {
        var at = 0.0;
        var timed = new List<TimedNeed>();
        foreach (var (need, seconds) in shots)
        {
            timed.Add(new TimedNeed(need, at, seconds));
            at += seconds;
        }

        if (timed.Count > 0)
            timed[^1] = timed[^1] with { Seconds = timed[^1].Seconds + ThinkSeconds };
        return [.. timed];
    }
}
