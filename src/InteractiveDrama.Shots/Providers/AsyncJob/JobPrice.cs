using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>What a service bills.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Fixed">For each job.</param>
/// <param name="PerSecond">For each second made.</param>
/// <param name="Maximum">The most a job is ever billed; null when that is fixed and per second together.</param>
public sealed record JobPrice(string Currency, decimal Fixed, decimal PerSecond, decimal? Maximum)
{
    /// <summary>Where the service says what it billed, in <see cref="BilledUnit"/>s; null when it does not say.</summary>
    public JsonPath? Billed { get; init; }

    /// <summary>The price of one unit of what it says: of a second, of a token; 1 when it says money.</summary>
    public decimal BilledUnit { get; init; } = 1;

    /// <summary>The most a job of a length is billed.</summary>
    /// <param name="seconds">Its length in seconds; 0 for a still.</param>
    public decimal Most(double seconds) => Maximum ?? Fixed + (PerSecond * (decimal)seconds);
}
