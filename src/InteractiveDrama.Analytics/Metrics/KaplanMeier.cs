using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// The product-limit estimate of survival under right-censoring (Kaplan and Meier, 1958), with Greenwood's variance (1926)
/// and the log-log interval (Kalbfleisch and Prentice, 1980), which stays inside 0 to 1.
/// </summary>
public static class KaplanMeier
{
    /// <summary>
    /// The curve, one point for each time with an event:
    /// <c>S(t) = Π (1 − dᵢ/nᵢ)</c>; <c>G = Σ dᵢ / (nᵢ(nᵢ − dᵢ))</c>; <c>SE = S·√G</c>; interval <c>S^exp(±z·√G / ln S)</c>.
    /// </summary>
    /// <param name="counts">Counts by time, in any order; equal times are added up.</param>
    /// <param name="z">The normal quantile; 95 % unless told.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or a time is negative.</exception>
    public static ImmutableArray<SurvivalPoint> Estimate(
        IEnumerable<SurvivalCount> counts,
        double z = Normal.Z95
    )
    {
        var times = ByTime(counts);
        var atRisk = times.Sum(t => t.Events + t.Censored);
        var survival = 1.0;
        var greenwood = 0.0;
        var points = ImmutableArray.CreateBuilder<SurvivalPoint>(times.Length);
        foreach (var (time, events, censored) in times)
        {
            if (events > 0)
            {
                survival *= 1 - ((double)events / atRisk);
                greenwood += (double)events / atRisk / (atRisk - events);
                var defined = atRisk > events;
                points.Add(
                    new SurvivalPoint(
                        time,
                        atRisk,
                        events,
                        survival,
                        defined ? survival * Math.Sqrt(greenwood) : null,
                        defined
                            ? LogLog.Interval(survival, survival * Math.Sqrt(greenwood), z)
                            : null
                    )
                );
            }

            atRisk -= events + censored;
        }

        return points.ToImmutable();
    }

    /// <summary>
    /// The time by which a share of them had the event: the first t with <c>S(t) ≤ 1 − share</c>;
    /// null when the curve never comes down so far.
    /// </summary>
    /// <param name="curve">A curve of <see cref="Estimate"/>.</param>
    /// <param name="share">0.5 for the median; above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not such.</exception>
    public static double? TimeBy(ImmutableArray<SurvivalPoint> curve, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        foreach (var point in curve)
        {
            // A product of fractions may miss 1 − share by its last bits.
            if (point.Survival <= 1 - share + 1e-12)
                return point.Time;
        }

        return null;
    }

    /// <summary>The counts in ascending order of time, equal times added up.</summary>
    internal static ImmutableArray<SurvivalCount> ByTime(IEnumerable<SurvivalCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var byTime = new SortedDictionary<double, SurvivalCount>();
        foreach (var count in counts)
        {
            if (!(count.Time >= 0) || !double.IsFinite(count.Time))
                throw new ArgumentOutOfRangeException(
                    nameof(counts),
                    count.Time,
                    "A time is a number of at least 0."
                );
            ArgumentOutOfRangeException.ThrowIfNegative(count.Events, nameof(counts));
            ArgumentOutOfRangeException.ThrowIfNegative(count.Censored, nameof(counts));
            var before = byTime.GetValueOrDefault(count.Time);
            byTime[count.Time] = new SurvivalCount(
                count.Time,
                before.Events + count.Events,
                before.Censored + count.Censored
            );
        }

        return [.. byTime.Values];
    }
}
