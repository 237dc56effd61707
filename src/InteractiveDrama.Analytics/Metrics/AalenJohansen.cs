using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// Cumulative incidence of competing ways out (Aalen and Johansen, 1978). Reaching an ending is not leaving, and
/// 1 − Kaplan-Meier with endings censored would overstate how many leave; here each way out has its own curve.
/// </summary>
public static class AalenJohansen
{
    /// <summary>
    /// The curves, one point for each time with an event: <c>CIFₖ(t) = Σ S(tᵢ₋₁)·dₖᵢ/nᵢ</c>, S being the Kaplan-Meier
    /// survival of all ways out together. The variance is the Greenwood-type one (Andersen, Borgan, Gill and Keiding, 1993,
    /// section IV.4.1; the delta method that lifelines uses), with ties counted exactly:
    /// <c>Σ (CIFₖ(t) − CIFₖ(tᵢ))² dᵢ/(nᵢ(nᵢ − dᵢ)) + Σ S(tᵢ₋₁)² dₖᵢ(nᵢ − dₖᵢ)/nᵢ³ − 2 Σ (CIFₖ(t) − CIFₖ(tᵢ)) S(tᵢ₋₁) dₖᵢ/nᵢ²</c>.
    /// Where nobody is censored it is that of a plain share, <c>p(1 − p)/n</c>.
    /// </summary>
    /// <param name="counts">Counts by time, in ascending order of time, each with as many ways out as the first.</param>
    /// <param name="z">The normal quantile of the intervals; 95 % unless told.</param>
    /// <exception cref="ArgumentException">The times do not ascend, or the ways out differ in number.</exception>
    public static ImmutableArray<IncidencePoint> Estimate(
        IReadOnlyList<CompetingCount> counts,
        double z = Normal.Z95
    )
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count == 0)
            return [];
        var ways = counts[0].Events.Length;
        var atRisk = AtRisk(counts, ways);
        var survival = new Survivors(1, 0);
        var incidences = new Incidence[ways];
        var points = ImmutableArray.CreateBuilder<IncidencePoint>(counts.Count);
        foreach (var (time, events, censored) in counts)
        {
            var all = events.Sum();
            if (all > 0)
            {
                for (var k = 0; k < ways; k++)
                    incidences[k] = incidences[k].Next(survival, events[k], all, atRisk);
                survival = survival.Next(all, atRisk);
                points.Add(
                    new IncidencePoint(
                        time,
                        atRisk,
                        survival.Share,
                        [.. incidences.Select(i => i.Share)],
                        [.. incidences.Select(i => i.StandardError)],
                        [.. incidences.Select(i => LogLog.Interval(i.Share, i.StandardError, z))]
                    )
                );
            }

            atRisk -= all + censored;
        }

        return points.ToImmutable();
    }

    private static int AtRisk(IReadOnlyList<CompetingCount> counts, int ways)
    {
        var atRisk = 0;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].Events.Length != ways)
                throw new ArgumentException("The ways out differ in number.", nameof(counts));
            if (i > 0 && counts[i].Time <= counts[i - 1].Time)
                throw new ArgumentException("The times do not ascend.", nameof(counts));
            atRisk += counts[i].Events.Sum() + counts[i].Censored;
        }

        return atRisk;
    }

    // Those still in: their share and its variance.
    private readonly record struct Survivors(double Share, double Variance)
    {
        public Survivors Next(double events, double atRisk)
        {
            var hazard = events / atRisk;
            var stay = 1 - hazard;
            return new Survivors(
                Share * stay,
                (stay * stay * Variance) + (Share * Share * hazard * stay / atRisk)
            );
        }
    }

    // One way out: its share, the variance of that, and its covariance with the share still in. Each step adds the
    // variance of its own counts; carried on this way the sums take one pass, where the formula takes one for each time.
    private readonly record struct Incidence(double Share, double Variance, double Covariance)
    {
        public double StandardError => Math.Sqrt(Variance);

        public Incidence Next(Survivors before, double events, double allEvents, double atRisk)
        {
            var hazard = events / atRisk;
            var stay = 1 - (allEvents / atRisk);
            var square = before.Share * before.Share;
            return new Incidence(
                Share + (before.Share * hazard),
                Math.Max(
                    0,
                    Variance
                        + (2 * hazard * Covariance)
                        + (hazard * hazard * before.Variance)
                        + (square * hazard * (1 - hazard) / atRisk)
                ),
                (stay * (Covariance + (hazard * before.Variance)))
                    - (square * hazard * stay / atRisk)
            );
        }
    }
}
