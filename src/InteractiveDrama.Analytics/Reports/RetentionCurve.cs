using System.Collections.Immutable;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>The retention curve by number of beats: Kaplan-Meier of all ways out, Aalen-Johansen of each.</summary>
internal static class RetentionCurve
{
    public static ImmutableArray<RetentionPoint> Of(IReadOnlyList<ExitCounts> exits, int minCell)
    {
        var survival = KaplanMeier
            .Estimate(
                exits.Select((e, i) => new SurvivalCount(i + 1, e.Left + e.Ended + e.Stuck, e.Open))
            )
            .ToDictionary(p => (int)p.Time);
        var incidence = AalenJohansen
            .Estimate([
                .. exits.Select(
                    (e, i) => new CompetingCount(i + 1, [e.Left, e.Ended, e.Stuck], e.Open)
                ),
            ])
            .ToDictionary(p => (int)p.Time);
        var atRisk = exits.Sum(e => e.Left + e.Ended + e.Stuck + e.Open);
        var watching = 1.0;
        Interval? interval = null;
        ImmutableArray<double> by = [0, 0, 0];
        var points = ImmutableArray.CreateBuilder<RetentionPoint>(exits.Count);
        for (var i = 0; i < exits.Count; i++)
        {
            if (survival.TryGetValue(i + 1, out var step))
            {
                (watching, interval) = (step.Survival, step.Interval);
                by = incidence[i + 1].Incidence;
            }

            var e = exits[i];
            var shown = atRisk >= Math.Max(1, minCell);
            points.Add(
                new RetentionPoint(
                    i + 1,
                    atRisk,
                    e.Left,
                    e.Ended,
                    e.Stuck,
                    e.Open,
                    shown ? watching : null,
                    shown ? interval : null,
                    shown ? by[0] : null,
                    shown ? by[1] : null,
                    shown ? by[2] : null
                )
            );
            atRisk -= e.Left + e.Ended + e.Stuck + e.Open;
        }

        return points.ToImmutable();
    }
}
