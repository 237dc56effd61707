using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Scheduling.Providers;

/// <summary>How long making something takes: lognormal, known by its median and by what one in twenty exceeds.</summary>
/// <param name="Usual">The median.</param>
/// <param name="Slow">The 95th percentile.</param>
public readonly record struct Latency(TimeSpan Usual, TimeSpan Slow)
{
    private const double Percentile95 = 1.6448536269514722;

    /// <summary>The latency of a quote.</summary>
    /// <param name="quote">What a provider said.</param>
    public static Latency Of(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return new Latency(quote.Usual, quote.Slow);
    }

    /// <summary>Standard deviation of the logarithm; 0 when it always takes the same.</summary>
    public double Spread =>
        Usual > TimeSpan.Zero && Slow > Usual ? Math.Log(Slow / Usual) / Percentile95 : 0;

    /// <summary>How likely it is done within a time, from 0 to 1.</summary>
    /// <param name="time">The time from its beginning.</param>
    public double Within(TimeSpan time)
    {
        if (Usual <= TimeSpan.Zero)
            return time >= TimeSpan.Zero ? 1 : 0;
        if (time <= TimeSpan.Zero)
            return 0;
        var spread = Spread;
        return spread <= 0 ? (time >= Usual ? 1 : 0) : Normal(Math.Log(time / Usual) / spread);
    }

    /// <summary>How likely it is done within a further time, when it was not within an earlier one.</summary>
    /// <param name="elapsed">How long it has been at work.</param>
    /// <param name="further">The time from now.</param>
    public double Within(TimeSpan elapsed, TimeSpan further)
    {
        var already = Within(elapsed);
        return already >= 1 - 1e-9 ? 0.5 : (Within(elapsed + further) - already) / (1 - already);
    }

    // The logistic approximation of the normal distribution by Bowling et al. (2009): off by less than 0.00015.
    private static double Normal(double z) => 1 / (1 + Math.Exp(-z * ((0.07056 * z * z) + 1.5976)));
}
