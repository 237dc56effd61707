namespace InteractiveDrama.Analytics.Metrics;

/// <summary>What a chi-square test found.</summary>
/// <param name="ChiSquare">The statistic, at least 0.</param>
/// <param name="Degrees">Its degrees of freedom, at least 1.</param>
/// <param name="P">The chance of a statistic as large when there is no difference, from 0 to 1.</param>
public readonly record struct ChiSquareTest(double ChiSquare, int Degrees, double P)
{
    /// <summary>The test of a statistic.</summary>
    /// <param name="chiSquare">The statistic, at least 0.</param>
    /// <param name="degrees">Its degrees of freedom, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not such.</exception>
    public static ChiSquareTest Of(double chiSquare, int degrees) =>
        new(chiSquare, degrees, Metrics.ChiSquare.Tail(chiSquare, degrees));
}
