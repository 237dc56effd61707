namespace InteractiveDrama.Playback.Engine;

/// <summary>How much one step may take.</summary>
/// <param name="Time">Time of running.</param>
/// <param name="Lines">Outputs.</param>
/// <param name="Depth">Nested calls and tunnels.</param>
public sealed record StepBudget(TimeSpan Time, int Lines, int Depth)
{
    /// <summary>Two seconds, 5,000 outputs, 4,000 nested calls: far beyond any step that is meant.</summary>
    public static StepBudget Default { get; } = new(TimeSpan.FromSeconds(2), 5_000, 4_000);
}
