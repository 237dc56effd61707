namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// The score interval of a proportion (Wilson, 1927, "Probable inference, the law of succession, and statistical inference").
/// It stays inside 0 to 1 and keeps its coverage at small counts and at shares near 0 or 1, where p ± z·SE does not.
/// </summary>
public static class Wilson
{
    /// <summary>
    /// The 95 % interval of <paramref name="count"/> out of <paramref name="of"/>:
    /// <c>(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)</c>, with p = count / of, n = of.
    /// </summary>
    /// <param name="count">How many, from 0 to <paramref name="of"/>.</param>
    /// <param name="of">Out of how many, at least 1.</param>
    /// <param name="z">The normal quantile; 95 % unless told.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are not such.</exception>
    public static Interval Interval(int count, int of, double z = Normal.Z95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        double n = of;
        var p = count / n;
        var z2 = z * z;
        var centre = p + (z2 / (2 * n));
        var spread = z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        var scale = 1 + (z2 / n);
        // At 0 and at n the ends are 0 and 1 exactly; rounding would leave them a hair away.
        return new Interval(
            count == 0 ? 0 : (centre - spread) / scale,
            count == of ? 1 : (centre + spread) / scale
        );
    }
}
