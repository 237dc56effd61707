using System.ComponentModel.DataAnnotations;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Options;

/// <summary>The most that shots may cost, whatever a story says of itself.</summary>
public sealed class ShotBudgetOptions
{
    /// <summary>ISO 4217. A story with a budget in another currency has none while a limit is set here.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>For each story; null for what the story says.</summary>
    [Range(typeof(decimal), "0", "1000000000")]
    public decimal? Story { get; set; }

    /// <summary>For each story and day, UTC; null for what the story says.</summary>
    [Range(typeof(decimal), "0", "1000000000")]
    public decimal? Day { get; set; }

    /// <summary>For each viewer of a story; null for what the story says.</summary>
    [Range(typeof(decimal), "0", "1000000000")]
    public decimal? Viewer { get; set; }

    /// <summary>A story's limits under these. Without a budget for the story or the day nothing is spent.</summary>
    internal BudgetLimits Over(ShotSettings story)
    {
        var own = new BudgetLimits(
            story.Currency,
            story.StoryBudget,
            story.DayBudget,
            story.ViewerBudget
        );
        var both =
            Story is null && Day is null && Viewer is null
                ? own
                : own.Under(new BudgetLimits(Currency, Story, Day, Viewer));
        return both is { Story: null, Day: null } ? both with { Story = 0 } : both;
    }
}
