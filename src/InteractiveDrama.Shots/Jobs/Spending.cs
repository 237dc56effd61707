namespace InteractiveDrama.Shots.Jobs;

/// <summary>Money that is bound and money that is gone, in the story's currency.</summary>
/// <param name="Reserved">Declared maxima of the jobs that are not settled.</param>
/// <param name="Spent">What the settled ones cost.</param>
public readonly record struct Spending(decimal Reserved, decimal Spent)
{
    /// <summary>Both together: what a limit is held against.</summary>
    public decimal Total => Reserved + Spent;
}
