namespace InteractiveDrama.Exploration;

/// <summary>How far an exploration is.</summary>
/// <param name="States">States found.</param>
/// <param name="Frontier">States found and not gone on from.</param>
/// <param name="Depth">Choices taken to the states now gone on from.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="Elapsed">Time since it began.</param>
/// <param name="Share">Its part of the bound that is nearest, 0 to 1.</param>
public sealed record ExplorationProgress(
    int States,
    int Frontier,
    int Depth,
    long Steps,
    TimeSpan Elapsed,
    double Share
)
{
    /// <summary>States found in a second.</summary>
    public double StatesPerSecond => Elapsed > TimeSpan.Zero ? States / Elapsed.TotalSeconds : 0;
}
