namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// Whether the arms of an experiment have as many viewers as their weights say (Pearson's chi-square). Where they have not,
/// viewers went missing in one arm and no comparison of the arms can be trusted.
/// </summary>
public static class SampleRatio
{
    /// <summary>The arms do not have their shares when <see cref="ChiSquareTest.P"/> is below this (GrowthBook's threshold).</summary>
    public const double Alarm = 0.001;

    /// <summary>There is a verdict from this many viewers for each arm on (GrowthBook's number).</summary>
    public const int ViewersPerArm = 8;

    /// <summary>The test: <c>χ² = Σ (O − E)² / E</c> with one degree less than there are arms; E is the total, shared out by weight.</summary>
    /// <param name="counts">The viewers of each arm, at least two arms, none negative.</param>
    /// <param name="weights">The weight of each arm, above 0; only their ratios matter.</param>
    /// <returns>The test; without a viewer, a statistic of 0.</returns>
    /// <exception cref="ArgumentException">They are not such.</exception>
    public static ChiSquareTest Test(IReadOnlyList<long> counts, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(weights);
        if (counts.Count < 2 || counts.Count != weights.Count)
            throw new ArgumentException(
                "It takes two arms or more, each with a weight.",
                nameof(counts)
            );
        if (counts.Any(count => count < 0))
            throw new ArgumentException("A count is negative.", nameof(counts));
        if (weights.Any(weight => !double.IsFinite(weight) || weight <= 0))
            throw new ArgumentException("A weight is not above 0.", nameof(weights));
        double total = counts.Sum();
        var all = weights.Sum();
        var chiSquare = 0.0;
        for (var i = 0; i < counts.Count && total > 0; i++)
        {
            var expected = total * weights[i] / all;
            chiSquare += (counts[i] - expected) * (counts[i] - expected) / expected;
        }

        return ChiSquareTest.Of(chiSquare, counts.Count - 1);
    }

    /// <summary>
    /// The verdict: true when the arms do not have their shares, so that the experiment's result must be hidden; false when
    /// nothing speaks against them; null while there are too few viewers to say.
    /// </summary>
    /// <inheritdoc cref="Test" path="/param"/>
    /// <inheritdoc cref="Test" path="/exception"/>
    public static bool? IsBroken(IReadOnlyList<long> counts, IReadOnlyList<double> weights)
    {
        var test = Test(counts, weights);
        return counts.Sum() < (long)ViewersPerArm * counts.Count ? null : test.P < Alarm;
    }
}
