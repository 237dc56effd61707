using System.Collections.Immutable;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>A version's ways out by number of beats, with their standard errors.</summary>
internal sealed class ExitCurve
{
    private const int LeftWay = 0;
    private const int EndedWay = 1;

    private readonly ImmutableArray<RetentionPoint> points;
    private readonly ImmutableArray<SurvivalPoint> survival;
    private readonly ImmutableArray<IncidencePoint> incidence;
    private readonly int minCell;

    public ExitCurve(StoryReport report)
    {
        (points, minCell) = (report.Retention, Math.Max(1, report.MinCell));
        survival = KaplanMeier.Estimate(AllWays);
        incidence = AalenJohansen.Estimate([
            .. points.Select(p => new CompetingCount(
                p.Beat,
                [p.Left, p.Ended, p.Gated + p.Stuck],
                p.Open
            )),
        ]);
    }

    /// <summary>How many numbers of beats anybody saw.</summary>
    public int Length => points.Length;

    private int Viewers => points.Sum(Out) + points.Sum(p => p.Open);

    public Estimate WatchingAt(int beat)
    {
        var atRisk = AtRisk(beat);
        var point = survival.LastOrDefault(p => p.Time <= beat, Everybody);
        return Of(atRisk, point.Survival, point.StandardError);
    }

    public Estimate LeftAt(int beat) => Incidence(AtRisk(beat), beat, LeftWay);

    public Estimate LeftAtLast() => Incidence(Viewers, int.MaxValue, LeftWay);

    public Estimate FinishedAtLast() => Incidence(Viewers, int.MaxValue, EndedWay);

    public static CurveTests Test(ExitCurve a, ExitCurve b) =>
        a.Viewers < a.minCell || b.Viewers < b.minCell
            ? new CurveTests(null, null)
            : new CurveTests(
                TestResult.Of(LogRank.Test([a.AllWays, b.AllWays])),
                TestResult.Of(LogRank.Test([a.Leaving, b.Leaving]))
            );

    private IEnumerable<SurvivalCount> AllWays =>
        points.Select(p => new SurvivalCount(p.Beat, Out(p), p.Open));

    private IEnumerable<SurvivalCount> Leaving =>
        points.Select(p => new SurvivalCount(p.Beat, p.Left, Out(p) - p.Left + p.Open));

    private static SurvivalPoint Everybody => new(0, 0, 0, 1, null, null);

    private Estimate Incidence(int viewers, int beat, int way)
    {
        foreach (var point in incidence.Reverse())
        {
            if (point.Time <= beat)
                return Of(viewers, point.Incidence[way], point.StandardError[way]);
        }

        return Of(viewers, 0, null);
    }

    private int AtRisk(int beat) => beat <= points.Length ? points[beat - 1].AtRisk : 0;

    // At 0 and 1 the standard error is 0 or undefined whatever the number of viewers: it says nothing there.
    private Estimate Of(int viewers, double value, double? error)
    {
        if (viewers < minCell)
            return new Estimate(viewers, null, null, null);
        var known = error is > 0 && value is > 0 and < 1 ? error : null;
        return new Estimate(
            viewers,
            value,
            known,
            known is { } se ? LogLog.Interval(value, se, Normal.Z95) : null
        );
    }

    private static int Out(RetentionPoint p) => p.Left + p.Gated + p.Ended + p.Stuck;
}
