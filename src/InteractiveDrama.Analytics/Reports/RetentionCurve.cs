using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>The retention curves: Kaplan-Meier of all ways out, Aalen-Johansen of each.</summary>
internal static class RetentionCurve
{
    /// <summary>More steps of story time say no more: a curve is drawn a few hundred pixels wide.</summary>
    private const int MostSeconds = 240;

    /// <summary>For each number of beats (index 0 is one beat), what became of those who saw that many.</summary>
    public static ImmutableArray<ExitCounts> Exits(CountTable table, WaitClass? wait = null)
    {
        var exits = new List<ExitCounts>();
        foreach (var (key, count) in table.All(Measure.Exits))
        {
            if (wait is { } only && !string.Equals(key.B, $"{only}", StringComparison.Ordinal))
                continue;
            while (exits.Count < key.N)
                exits.Add(default);
            exits[key.N - 1] += ExitCounts.Of(key.A, count);
        }

        return [.. exits];
    }

    public static ImmutableArray<RetentionPoint> ByBeats(
        ImmutableArray<ExitCounts> exits,
        int minCell
    )
    {
        var steps = Steps([.. exits.Select((e, i) => ((double)i + 1, e))], minCell);
        return
        [
            .. steps.Select(step => new RetentionPoint(
                (int)step.Time,
                step.AtRisk,
                step.Exits.Left,
                step.Exits.Ended,
                step.Exits.Stuck,
                step.Exits.Open,
                step.Watching,
                step.Interval,
                step.By?[0],
                step.By?[2],
                step.By?[3]
            )
            {
                Gated = step.Exits.Gated,
                GatedBy = step.By?[1],
            }),
        ];
    }

    public static ImmutableArray<SecondsPoint> BySeconds(CountTable table, int minCell)
    {
        var exits = new SortedDictionary<double, ExitCounts>();
        foreach (var (key, count) in table.All(Measure.ExitSeconds))
        {
            var seconds = TimeSteps.At(key.N);
            exits[seconds] = exits.GetValueOrDefault(seconds) + ExitCounts.Of(key.A, count);
        }

        var steps = Steps([.. exits.Select(one => (one.Key, one.Value))], minCell);
        var every = Math.Max(1, (int)Math.Ceiling((double)steps.Length / MostSeconds));
        return
        [
            .. steps
                .Where((_, i) => i % every == 0 || i == steps.Length - 1)
                .Select(step => new SecondsPoint(
                    step.Time,
                    step.AtRisk,
                    step.Watching,
                    step.Interval,
                    step.By?[0],
                    step.By?[1],
                    step.By?[2],
                    step.By?[3]
                )),
        ];
    }

    /// <summary>Those whose waits are known; none where nobody's are.</summary>
    public static ImmutableArray<WaitRetention> ByWait(CountTable table, int minCell) =>
        [
            .. new[] { WaitClass.Fast, WaitClass.Slow }
                .Select(wait => (Wait: wait, Exits: Exits(table, wait)))
                .Where(one => !one.Exits.IsEmpty)
                .Select(one => new WaitRetention(
                    one.Wait,
                    one.Exits.Sum(e => e.All),
                    ByBeats(one.Exits, minCell)
                )),
        ];

    private static ImmutableArray<Step> Steps(
        ImmutableArray<(double Time, ExitCounts Exits)> exits,
        int minCell
    )
    {
        var survival = KaplanMeier
            .Estimate(
                exits.Select(one => new SurvivalCount(one.Time, one.Exits.Out, one.Exits.Open))
            )
            .ToDictionary(p => p.Time);
        var incidence = AalenJohansen
            .Estimate([
                .. exits.Select(one => new CompetingCount(
                    one.Time,
                    [one.Exits.Left, one.Exits.Gated, one.Exits.Ended, one.Exits.Stuck],
                    one.Exits.Open
                )),
            ])
            .ToDictionary(p => p.Time);
        var atRisk = exits.Sum(one => one.Exits.All);
        var watching = 1.0;
        Interval? interval = null;
        ImmutableArray<double> by = [0, 0, 0, 0];
        var steps = ImmutableArray.CreateBuilder<Step>(exits.Length);
        foreach (var (time, exit) in exits)
        {
            if (survival.TryGetValue(time, out var step))
            {
                (watching, interval) = (step.Survival, step.Interval);
                by = incidence[time].Incidence;
            }

            var shown = atRisk >= Math.Max(1, minCell);
            steps.Add(
                new Step(
                    time,
                    atRisk,
                    exit,
                    shown ? watching : null,
                    shown ? interval : null,
                    shown ? by : null
                )
            );
            atRisk -= exit.All;
        }

        return steps.ToImmutable();
    }

    private readonly record struct Step(
        double Time,
        int AtRisk,
        ExitCounts Exits,
        double? Watching,
        Interval? Interval,
        ImmutableArray<double>? By
    );
}
