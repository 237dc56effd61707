using Distribution = MathNet.Numerics.Distributions.Normal;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>Quantiles of the standard normal distribution that the intervals use.</summary>
public static class Normal
{
    /// <summary>The 97.5 % quantile: 95 % of the distribution lies within plus or minus this.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not such.</exception>
    public static double Quantile(double share)
    {
        Between0And1(share, nameof(share));
        return Distribution.InvCDF(0, 1, share);
    }

    /// <summary>The z of a two-sided interval: a share <paramref name="confidence"/> lies within plus or minus this.</summary>
    /// <param name="confidence">Above 0 and below 1; 0.95 gives <see cref="Z95"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not such.</exception>
    public static double TwoSided(double confidence)
    {
        Between0And1(confidence, nameof(confidence));
        // The upper tail keeps its digits where 1 − tail would lose them.
        return -Distribution.InvCDF(0, 1, (1 - confidence) / 2);
    }

    /// <summary>
    /// The z of each of several intervals that shall hold all at once (Bonferroni): the chance to miss, 1 − confidence, is
    /// shared out evenly.
    /// </summary>
    /// <param name="intervals">How many intervals, at least 1.</param>
    /// <param name="confidence">Of all together; above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not such.</exception>
    public static double Simultaneous(int intervals, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(intervals, 1);
        Between0And1(confidence, nameof(confidence));
        return -Distribution.InvCDF(0, 1, (1 - confidence) / (2.0 * intervals));
    }

    private static void Between0And1(double value, string name)
    {
        if (!(value is > 0 and < 1))
            throw new ArgumentOutOfRangeException(name, value, "It must be above 0 and below 1.");
    }
}
