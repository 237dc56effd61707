using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What players told of their pictures, and who came back.</summary>
internal static class WatchReports
{
    public static WatchReport Of(CountTable table, int minCell)
    {
        var shots = table.Total(Measure.Waits);
        return new WatchReport(
            table.Of(Measure.Watched),
            [
                .. table
                    .By(Measure.Waits)
                    .OrderBy(source => source.Key, StringComparer.Ordinal)
                    .Select(source => Waits(source.Key, [.. source], shots, minCell)),
            ],
            table.Of(Measure.Stalls),
            table.Of(Measure.Failures),
            Stalled(table, minCell)
        );
    }

    private static StallRatio? Stalled(CountTable table, int minCell)
    {
        var viewers = table.Of(Measure.Watched);
        var (stall, play) = (Sum("stall"), Sum("play"));
        var (stall2, play2, cross) = (Sum("stall2"), Sum("play2"), Sum("cross"));
        var sums = new ClusterSums(
            viewers,
            stall,
            stall + play,
            stall2,
            stall2 + (2 * cross) + play2,
            stall2 + cross
        );
        return viewers >= minCell && ClusteredShare.Estimate(sums) is { } ratio
            ? new StallRatio(ratio.Share, ratio.Interval.Low, ratio.Interval.High)
            : null;

        double Sum(string which) => table.Sum(Measure.Play, which);
    }

    /// <summary>First visits that ended on a day are looked at when the time to come back has passed for all of that day.</summary>
    public static ReturnReport Returns(CountTable table, DateTimeOffset now, int minCell)
    {
        return new ReturnReport(Within("day", 1), Within("week", 7));

        Rate Within(string which, int days)
        {
            var last = (int)(now - DateTimeOffset.UnixEpoch).TotalDays - 1 - days;
            return Rate.From(Sum(which), Sum("left"), minCell);

            int Sum(string kind) =>
                (int)
                    table
                        .All(Measure.Returns)
                        .Where(one =>
                            one.Key.N <= last
                            && string.Equals(one.Key.A, kind, StringComparison.Ordinal)
                        )
                        .Sum(one => one.Value);
        }
    }

    private static SourceWaits Waits(
        string source,
        ImmutableArray<KeyValuePair<CounterKey, long>> waits,
        long all,
        int minCell
    )
    {
        var shots = waits.Sum(one => one.Value);
        var shown = shots >= Math.Max(1, minCell);
        return new SourceWaits(
            source,
            (int)shots,
            (double)shots / all,
            shown ? Quantile(0.5) : null,
            shown ? Quantile(0.95) : null
        );

        double Quantile(double share)
        {
            var seen = 0L;
            foreach (var (key, count) in waits.OrderBy(one => one.Key.N))
            {
                seen += count;
                if (seen >= share * shots)
                    return Math.Round(WaitSteps.At(key.N) * 1000);
            }

            return 0;
        }
    }
}
