namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// A share of time (or of anything with a size) over viewers, such as stalled of all watched time. A viewer's own moments
/// resemble each other, so the interval counts viewers, not moments: the delta method for a ratio of means.
/// </summary>
public static class ClusteredShare
{
    /// <summary>
    /// The share <c>R = Σpart / Σwhole</c> with the variance
    /// <c>(s²_part − 2R·s_part,whole + R²·s²_whole) / (n · mean(whole)²)</c>, s² being sample variances over viewers.
    /// </summary>
    /// <param name="sums">The viewers' parts and wholes, summed up.</param>
    /// <param name="z">The normal quantile; 95 % unless told.</param>
    /// <returns>The estimate; null below two viewers, or when the wholes are all 0.</returns>
    public static ClusteredEstimate? Estimate(ClusterSums sums, double z = Normal.Z95)
    {
        if (sums.Viewers < 2 || sums.Whole <= 0)
            return null;
        double n = sums.Viewers;
        var share = sums.Part / sums.Whole;
        // The sample variance of part − R·whole, whose mean is 0.
        var residual =
            sums.PartSquared - (2 * share * sums.Product) + (share * share * sums.WholeSquared);
        var error = Math.Sqrt(Math.Max(0, residual) * n / (n - 1)) / sums.Whole;
        return new ClusteredEstimate(
            share,
            error,
            new Interval(Math.Max(0, share - (z * error)), Math.Min(1, share + (z * error)))
        );
    }
}
