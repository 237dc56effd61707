namespace InteractiveDrama.Stories.Experiments;

/// <summary>What an experiment is to further.</summary>
/// <param name="Kind">What counts as success.</param>
/// <param name="Ending">The ending's id, for <see cref="GoalKind.Ending"/>; null else.</param>
public sealed record ExperimentGoal(GoalKind Kind, string? Ending = null)
{
    /// <summary>The viewer comes to an ending.</summary>
    public static ExperimentGoal Default { get; } = new(GoalKind.Finish);
}
