namespace InteractiveDrama.Analytics.Metrics;

/// <summary>One arm of an experiment, summed up.</summary>
/// <param name="Mean">The mean over its viewers; for a share, the share.</param>
/// <param name="Variance">The variance of one viewer's value, at least 0.</param>
/// <param name="Viewers">How many viewers, at least 0.</param>
public readonly record struct Sample(double Mean, double Variance, long Viewers)
{
    /// <summary>An arm of values: the mean, and the sample variance <c>(Σx² − (Σx)²/n) / (n − 1)</c>, 0 below two viewers.</summary>
    /// <param name="sum">The sum of the values.</param>
    /// <param name="sumOfSquares">The sum of their squares, at least <c>sum² / viewers</c>.</param>
    /// <param name="viewers">How many values, at least 0.</param>
    /// <exception cref="ArgumentException">No values have such sums.</exception>
    public static Sample OfValues(double sum, double sumOfSquares, long viewers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(viewers);
        if (!double.IsFinite(sum) || !double.IsFinite(sumOfSquares) || sumOfSquares < 0)
            throw new ArgumentException(
                "A sum is no number, or a sum of squares is negative.",
                nameof(sumOfSquares)
            );
        if (viewers == 0)
        {
            return sum == 0 && sumOfSquares == 0
                ? default
                : throw new ArgumentException(
                    "Nobody's values cannot have a sum.",
                    nameof(viewers)
                );
        }

        var around = sumOfSquares - (sum * sum / viewers);
        // Sums of equal values miss each other by their last bits.
        if (around < -1e-9 * sumOfSquares)
            throw new ArgumentException(
                "No values have such sums: the sum of squares is at least SUM × SUM / N.",
                nameof(sumOfSquares)
            );
        return new Sample(
            sum / viewers,
            viewers > 1 ? Math.Max(0, around) / (viewers - 1) : 0,
            viewers
        );
    }

    /// <summary>An arm of yes and no: the share p, and the variance <c>p(1 − p)</c>.</summary>
    /// <param name="count">How many yes, from 0 to <paramref name="viewers"/>.</param>
    /// <param name="viewers">How many viewers, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are not such.</exception>
    public static Sample OfShare(long count, long viewers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(viewers);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, viewers);
        if (viewers == 0)
            return default;
        var share = (double)count / viewers;
        return new Sample(share, share * (1 - share), viewers);
    }
}
