namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// The interval of a difference of two independent shares made of their Wilson intervals (Newcombe, 1998, "Interval estimation
/// for the difference between independent proportions", method 10). It stays inside −1 to 1 and holds at small counts.
/// </summary>
public static class Newcombe
{
    /// <summary>
    /// The interval of <c>d = p₁ − p₂</c>, the first share less the second:
    /// <c>(d − √((p₁ − l₁)² + (u₂ − p₂)²), d + √((u₁ − p₁)² + (p₂ − l₂)²))</c>, l and u being the ends of the Wilson intervals.
    /// </summary>
    /// <param name="count1">How many of the first group, from 0 to <paramref name="of1"/>.</param>
    /// <param name="of1">How many are in the first group, at least 1.</param>
    /// <param name="count2">How many of the second group, from 0 to <paramref name="of2"/>.</param>
    /// <param name="of2">How many are in the second group, at least 1.</param>
    /// <param name="z">The normal quantile; 95 % unless told.</param>
    /// <returns>Ends from −1 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counts are not such.</exception>
    public static Interval Difference(
        int count1,
        int of1,
        int count2,
        int of2,
        double z = Normal.Z95
    )
    {
        var first = Wilson.Interval(count1, of1, z);
        var second = Wilson.Interval(count2, of2, z);
        var p1 = (double)count1 / of1;
        var p2 = (double)count2 / of2;
        return new Interval(
            p1 - p2 - Hypotenuse(p1 - first.Low, second.High - p2),
            p1 - p2 + Hypotenuse(first.High - p1, p2 - second.Low)
        );
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
