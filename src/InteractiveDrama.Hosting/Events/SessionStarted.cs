namespace InteractiveDrama.Hosting.Events;

/// <summary>A viewer began to play. Coming back to a session is no new start.</summary>
public sealed record SessionStarted : DramaEvent
{
    /// <summary>The episode it was started with; null for the story's beginning.</summary>
    public required string? Episode { get; init; }
}
