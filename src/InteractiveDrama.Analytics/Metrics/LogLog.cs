namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// The interval of a probability by way of its log-log, on which the normal approximation is good and which stays inside 0
/// to 1 (Kalbfleisch and Prentice, 1980).
/// </summary>
internal static class LogLog
{
    /// <summary>The interval <c>p^exp(±z·SE / (p · ln p))</c>; null at 0 and at 1, where it is not defined.</summary>
    /// <param name="probability">The estimate, from 0 to 1.</param>
    /// <param name="error">Its standard error, at least 0.</param>
    /// <param name="z">The normal quantile.</param>
    public static Interval? Interval(double probability, double error, double z)
    {
        if (probability is <= 0 or >= 1)
            return null;
        var exponent = z * error / (probability * Math.Log(probability));
        return new Interval(
            Math.Pow(probability, Math.Exp(-exponent)),
            Math.Pow(probability, Math.Exp(exponent))
        );
    }
}
