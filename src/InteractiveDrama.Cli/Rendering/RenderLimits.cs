using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>The most that a command may spend on a story.</summary>
internal static class RenderLimits
{
    /// <summary>Without a budget nothing is spent: money is only ever spent on purpose.</summary>
    /// <param name="said">What the story says.</param>
    /// <param name="budget">The most that this run may spend; null when only the story's budget counts.</param>
    /// <param name="spent">What is spent and reserved already.</param>
    public static BudgetLimits Of(ShotSettings said, decimal? budget, Spending spent)
    {
        var run = budget is { } some ? spent.Total + some : (decimal?)null;
        var most =
            said.StoryBudget is { } whole && run is { } limit
                ? Math.Min(whole, limit)
                : said.StoryBudget ?? run ?? 0;
        return new BudgetLimits(said.Currency, most, said.DayBudget, null);
    }
}
