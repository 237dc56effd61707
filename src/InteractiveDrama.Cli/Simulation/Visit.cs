namespace InteractiveDrama.Cli.Simulation;

/// <summary>One synthetic viewer's time with the story.</summary>
/// <param name="Habit">The habit it watches by; null when it goes by a truth that was given.</param>
/// <param name="Turns">Turns it made, the first included.</param>
/// <param name="End">How it ended.</param>
internal sealed record Visit(ViewerHabit? Habit, int Turns, VisitEnd End);
