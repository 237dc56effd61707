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
    /// survival of all ways out together.
    /// </summary>
    /// <param name="counts">Counts by time, in ascending order of time, each with as many ways out as the first.</param>
    /// <exception cref="ArgumentException">The times do not ascend, or the ways out differ in number.</exception>
    public static ImmutableArray<IncidencePoint> Estimate(IReadOnlyList<CompetingCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count == 0)
            return [];
        var ways = counts[0].Events.Length;
        var atRisk = 0;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].Events.Length != ways)
                throw new ArgumentException("The ways out differ in number.", nameof(counts));
            if (i > 0 && counts[i].Time <= counts[i - 1].Time)
                throw new ArgumentException("The times do not ascend.", nameof(counts));
            atRisk += counts[i].Events.Sum() + counts[i].Censored;
        }

        var survival = 1.0;
        var incidence = new double[ways];
        var points = ImmutableArray.CreateBuilder<IncidencePoint>(counts.Count);
        foreach (var (time, events, censored) in counts)
        {
            var all = events.Sum();
            if (all > 0)
            {
                for (var k = 0; k < ways; k++)
                    incidence[k] += survival * events[k] / atRisk;
                survival *= 1 - ((double)all / atRisk);
                points.Add(new IncidencePoint(time, atRisk, survival, [.. incidence]));
            }

            atRisk -= all + censored;
        }

        return points.ToImmutable();
    }
}
