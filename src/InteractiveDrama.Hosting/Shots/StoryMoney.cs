using InteractiveDrama.Shots.Jobs;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>A story's money.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Limits">The most that may be spent, the operator's limits applied.</param>
/// <param name="Reserved">Bound by what is under way.</param>
/// <param name="Spent">Gone.</param>
/// <param name="Today">Both together, of today (UTC).</param>
internal sealed record StoryMoney(
    string Story,
    BudgetLimits Limits,
    decimal Reserved,
    decimal Spent,
    decimal Today
);
