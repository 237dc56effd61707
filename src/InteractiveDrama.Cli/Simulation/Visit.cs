namespace InteractiveDrama.Cli.Simulation;

/// <summary>One synthetic viewer's time with the story.</summary>
/// <param name="Habit">How it watches.</param>
/// <param name="Turns">Turns it made, the first included.</param>
/// <param name="End">How it ended.</param>
internal sealed record Visit(ViewerHabit Habit, int Turns, VisitEnd End);
