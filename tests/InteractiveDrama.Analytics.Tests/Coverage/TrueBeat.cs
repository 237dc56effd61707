namespace InteractiveDrama.Analytics.Tests.Coverage;

/// <summary>What viewers are really like at a beat.</summary>
/// <param name="Leave">How likely they leave there.</param>
/// <param name="Timeout">How likely those who stay let the clock decide.</param>
/// <param name="DefaultId">What it decides.</param>
/// <param name="Choices">What the others prefer; the preferences add up to 1.</param>
internal sealed record TrueBeat(
    double Leave,
    double Timeout,
    string DefaultId,
    TrueChoice[] Choices
)
{
    public string[] Offered { get; } = [.. Choices.Select(choice => choice.Id)];

    public TrueChoice Default => Choices.Single(choice => choice.Id == DefaultId);

    /// <summary>How likely those who stay take a choice, themselves or by the clock.</summary>
    public double Taken(TrueChoice choice) =>
        ((1 - Timeout) * choice.Preference) + (choice.Id == DefaultId ? Timeout : 0);

    public TrueChoice Draw(Random dice)
    {
        var left = dice.NextDouble();
        return Choices.FirstOrDefault(choice => (left -= choice.Preference) < 0) ?? Choices[^1];
    }
}
