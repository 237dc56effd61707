using System.Collections.Immutable;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>What viewers are really like at a decision.</summary>
/// <param name="Leave">How likely one leaves there, 0 to 1: the hazard.</param>
/// <param name="Timeout">How likely one who stays lets the clock decide, 0 to 1; nothing where there is no clock.</param>
/// <param name="Think">Half of those who choose need at most so many seconds, above 0.</param>
/// <param name="Choices">How much a choice is preferred, at least 0, by id; 1 for one that is not named.</param>
public sealed record BeatTruth(
    double Leave,
    double Timeout,
    double Think,
    ImmutableDictionary<string, double> Choices
)
{
    /// <summary>Viewers who are alike everywhere and nothing is known of.</summary>
    public static BeatTruth Usual { get; } =
        new(0, 0, 2.5, ImmutableDictionary<string, double>.Empty);
}
