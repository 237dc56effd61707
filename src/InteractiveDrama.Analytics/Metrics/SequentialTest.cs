namespace InteractiveDrama.Analytics.Metrics;

/// <summary>
/// The comparison of two arms that stays valid however often it is looked at: an asymptotic confidence sequence
/// (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, arXiv 2103.06476, equations 9, 155 and 161), with GrowthBook's
/// conventions, so that its package gives the same numbers.
/// </summary>
public sealed class SequentialTest
{
    /// <summary>The number of viewers at which the interval is tightest, unless told.</summary>
    public const double DefaultTuning = 5000;

    private readonly double alpha;

    /// <summary>A test; its settings are fixed before the first look.</summary>
    /// <param name="confidence">Of the interval; above 0 and below 1.</param>
    /// <param name="tuning">N*: the number of viewers in both arms at which the interval shall be tightest, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not such.</exception>
    public SequentialTest(double confidence = 0.95, double tuning = DefaultTuning)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(
                nameof(confidence),
                confidence,
                "It must be above 0 and below 1."
            );
        if (!(tuning > 0) || !double.IsFinite(tuning))
            throw new ArgumentOutOfRangeException(nameof(tuning), tuning, "It must be above 0.");
        alpha = 1 - confidence;
        var log = -2 * Math.Log(alpha);
        Rho = Math.Sqrt((log + Math.Log(log + 1)) / tuning);
    }

    /// <summary>The mixing parameter: <c>ρ = √((−2 ln α + ln(−2 ln α + 1)) / N*)</c>.</summary>
    public double Rho { get; }

    /// <summary>
    /// Compares arm B with arm A, the baseline: <c>δ = b − a</c> with <c>σ² = s_a²/n_a + s_b²/n_b</c>; relative,
    /// <c>δ = (b − a)/a</c> with <c>σ² = s_b²/(n_b a²) + s_a² b²/(n_a a⁴)</c>. With N viewers in both arms the interval is
    /// <c>δ ± σ√N · √(2(Nρ² + 1)/(N²ρ²) · ln(√(Nρ² + 1)/α))</c> and
    /// <c>p = min(1, √(Nρ² + 1) · exp(−ρ²Nδ² / (2σ²(Nρ² + 1))))</c>.
    /// </summary>
    /// <param name="a">The baseline.</param>
    /// <param name="b">The arm compared with it.</param>
    /// <param name="relative">Whether the lift is a share of the baseline's mean.</param>
    public SequentialLift Compare(Sample a, Sample b, bool relative = false)
    {
        if (a.Viewers == 0 || b.Viewers == 0 || (relative && a.Mean == 0))
            return default;
        var variance = (a.Variance / a.Viewers) + (b.Variance / b.Viewers);
        var lift = b.Mean - a.Mean;
        if (relative)
        {
            lift /= a.Mean;
            var ratio = b.Mean / a.Mean;
            variance =
                ((b.Variance / b.Viewers) + (a.Variance * ratio * ratio / a.Viewers))
                / (a.Mean * a.Mean);
        }

        // An arm in which all are alike says nothing yet of how far chance may carry it.
        if (a.Variance <= 0 || b.Variance <= 0)
            return new SequentialLift(lift, null, null, null);
        var error = Math.Sqrt(variance);
        var half = HalfWidth(error, a.Viewers + b.Viewers);
        return new SequentialLift(
            lift,
            error,
            new Interval(lift - half, lift + half),
            PValue(lift / error, a.Viewers + b.Viewers)
        );
    }

    private double HalfWidth(double error, double viewers)
    {
        var spread = (viewers * Rho * Rho) + 1;
        return error
            * Math.Sqrt(2 * spread / (viewers * Rho * Rho) * Math.Log(Math.Sqrt(spread) / alpha));
    }

    private double PValue(double deviations, double viewers)
    {
        var spread = (viewers * Rho * Rho) + 1;
        var evidence = Rho * Rho * viewers * deviations * deviations / (2 * spread);
        return Math.Min(1, Math.Sqrt(spread) * Math.Exp(-evidence));
    }
}
