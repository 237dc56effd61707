using MathNet.Numerics;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>The chi-square distribution, which sums of squared standard normal deviations follow.</summary>
public static class ChiSquare
{
    /// <summary>The chance of a value above <paramref name="value"/>: <c>Q(degrees / 2, value / 2)</c>, the upper regularised gamma function.</summary>
    /// <param name="value">At least 0.</param>
    /// <param name="degrees">The degrees of freedom, at least 1.</param>
    /// <returns>From 0 to 1, exact in its leading digits however small.</returns>
    /// <exception cref="ArgumentOutOfRangeException">They are not such.</exception>
    public static double Tail(double value, int degrees)
    {
        if (double.IsNaN(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "It is no number.");
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        return double.IsPositiveInfinity(value) ? 0
            : value == 0 ? 1
            : SpecialFunctions.GammaUpperRegularized(degrees / 2.0, value / 2);
    }
}
