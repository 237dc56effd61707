namespace InteractiveDrama.Shots.Jobs;

/// <summary>The most that may be spent: reserved plus spent never exceeds it. What is null has no limit.</summary>
/// <param name="Currency">ISO 4217; a provider that bills in another one is not used.</param>
/// <param name="Story">By all of a story's jobs.</param>
/// <param name="Day">By a story's jobs of one day, UTC.</param>
/// <param name="Viewer">By the jobs that were made for one viewer of a story.</param>
public sealed record BudgetLimits(string Currency, decimal? Story, decimal? Day, decimal? Viewer)
{
    /// <summary>Nothing may be spent.</summary>
    public static BudgetLimits Nothing { get; } = new("USD", 0, 0, 0);

    /// <summary>The smaller of each: a story's own limits under an operator's of the same currency.</summary>
    /// <param name="other">The other limits.</param>
    /// <returns><see cref="Nothing"/> when their currencies differ: amounts that cannot be compared allow nothing.</returns>
    public BudgetLimits Under(BudgetLimits other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Currency, other.Currency, StringComparison.Ordinal)
            ? new BudgetLimits(
                Currency,
                Least(Story, other.Story),
                Least(Day, other.Day),
                Least(Viewer, other.Viewer)
            )
            : Nothing with
            {
                Currency = Currency,
            };
    }

    private static decimal? Least(decimal? one, decimal? other) =>
        one is null ? other
        : other is null ? one
        : Math.Min(one.Value, other.Value);
}
