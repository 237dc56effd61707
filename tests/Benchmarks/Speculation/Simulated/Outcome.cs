namespace InteractiveDrama.Benchmarks.Speculation.Simulated;

/// <summary>What one run came to.</summary>
internal sealed record Outcome
{
    public required string Setting { get; init; }

    /// <summary>Whether the budget is less than everything costs: the goals are for that.</summary>
    public required bool IsLimited { get; init; }

    public required int Slots { get; init; }

    public required string Policy { get; init; }

    /// <summary>What viewers may see: <c>open</c> or <c>gated</c>.</summary>
    public required string Review { get; init; }

    /// <summary>The first hundred viewers.</summary>
    public required PlayTime First { get; init; }

    /// <summary>All who came after.</summary>
    public required PlayTime Rest { get; init; }

    public required decimal Budget { get; init; }

    public required decimal Money { get; init; }

    /// <summary>Money for what nobody saw until the last viewer had left.</summary>
    public required decimal NeverShown { get; init; }

    public required int Videos { get; init; }

    public required int Images { get; init; }

    public PlayTime All => First.And(Rest);

    public double MoneyPerMinute => (double)Money / (All.Seconds / 60);
}
