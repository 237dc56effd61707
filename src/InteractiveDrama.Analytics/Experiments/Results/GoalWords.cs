using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>What counts as success, in words.</summary>
internal static class GoalWords
{
    /// <summary>As the report's JSON has it.</summary>
    public static string Of(ExperimentGoal goal) =>
        goal.Kind switch
        {
            GoalKind.Stay => "stay",
            GoalKind.NextEpisode => "next-episode",
            GoalKind.Ending => $"ending:{goal.Ending}",
            _ => "finish",
        };

    /// <summary>What a viewer did who succeeded, as a sentence has it.</summary>
    public static string Did(ExperimentGoal goal) =>
        goal.Kind switch
        {
            GoalKind.Stay => "stay",
            GoalKind.NextEpisode => "go on to another episode",
            GoalKind.Ending => $"reach the ending '{goal.Ending}'",
            _ => "reach an ending",
        };
}
