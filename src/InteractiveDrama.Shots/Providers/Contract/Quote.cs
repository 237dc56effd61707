namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>What a provider says of a request before it is sent.</summary>
/// <param name="MaximumPrice">The most it will bill, at least 0.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Usual">How long it usually takes (the median).</param>
/// <param name="Slow">How long it takes one time in twenty, or longer.</param>
public sealed record Quote(decimal MaximumPrice, string Currency, TimeSpan Usual, TimeSpan Slow)
{
    /// <summary>Why it cannot make this, in one sentence; null when it can.</summary>
    public string? Unable { get; init; }

    /// <summary>The answer of a provider that cannot make something.</summary>
    /// <param name="why">One sentence: what it cannot do.</param>
    public static Quote Cannot(string why) =>
        new(0, "USD", TimeSpan.Zero, TimeSpan.Zero) { Unable = why };
}
