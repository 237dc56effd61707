using MathNet.Numerics.LinearAlgebra;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// Whether groups leave at the same rate (Mantel, 1966; Peto and Peto, 1972): at each time with an event, the events of each
/// group against those expected if the event fell on everybody at risk alike.
/// </summary>
public static class LogRank
{
    /// <summary>
    /// The test: <c>χ² = (O − E)ᵀ V⁻¹ (O − E)</c> over all groups but the last; <c>Eⱼ = Σ nⱼᵢ dᵢ/nᵢ</c>;
    /// <c>Vⱼₗ = Σ dᵢ(nᵢ − dᵢ)/(nᵢ − 1) · nⱼᵢ/nᵢ · (δⱼₗ − nₗᵢ/nᵢ)</c>, which counts ties exactly. Its degrees of freedom are the
    /// rank of V: one less than there are groups, unless a group was never at risk together with the others.
    /// </summary>
    /// <param name="groups">The counts of each group by time, in any order; at least two groups.</param>
    /// <returns>The test; null when no event fell at a time when two groups were at risk, so that nothing can be compared.</returns>
    /// <exception cref="ArgumentException">There are fewer than two groups, or a count or a time is negative.</exception>
    public static ChiSquareTest? Test(IReadOnlyList<IEnumerable<SurvivalCount>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2)
            throw new ArgumentException("It takes two groups or more.", nameof(groups));
        var counts = groups.Select(group => KaplanMeier.ByTime(group)).ToArray();
        var atRisk = counts
            .Select(group => group.Sum(t => (double)t.Events + t.Censored))
            .ToArray();
        var rows = counts
            .SelectMany((group, index) => group.Select(count => (Group: index, Count: count)))
            .GroupBy(row => row.Count.Time)
            .OrderBy(time => time.Key);

        var free = groups.Count - 1;
        var beyond = Vector<double>.Build.Dense(free);
        var variance = Matrix<double>.Build.Dense(free, free);
        foreach (var time in rows)
        {
            var all = atRisk.Sum();
            double events = time.Sum(row => row.Count.Events);
            if (events > 0)
                AddExpected(events, all);
            foreach (var (group, count) in time)
            {
                if (group < free)
                    beyond[group] += count.Events;
                atRisk[group] -= (double)count.Events + count.Censored;
            }
        }

        var rank = variance.Rank();
        return rank == 0
            ? null
            : ChiSquareTest.Of(Math.Max(0, beyond * (variance.PseudoInverse() * beyond)), rank);

        void AddExpected(double events, double all)
        {
            // One alone has the event for certain.
            var common = all > 1 ? events * (all - events) / (all - 1) : 0;
            for (var j = 0; j < free; j++)
            {
                beyond[j] -= atRisk[j] * events / all;
                for (var l = 0; l < free; l++)
                    variance[j, l] +=
                        common * (atRisk[j] / all) * ((j == l ? 1 : 0) - (atRisk[l] / all));
            }
        }
    }
}
