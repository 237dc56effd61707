namespace InteractiveDrama.Cli.Simulation;

/// <summary>How much of the audience has a habit.</summary>
/// <param name="Habit">The habit.</param>
/// <param name="Share">Its weight among all shares, above 0.</param>
public sealed record HabitShare(ViewerHabit Habit, double Share);
