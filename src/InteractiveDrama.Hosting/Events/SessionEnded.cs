namespace InteractiveDrama.Hosting.Events;

/// <summary>A session came to an end of the story. Where a story lets its viewers go back, it may end again.</summary>
public sealed record SessionEnded : DramaEvent
{
    /// <summary>The ending's id; null where the script ran out without one.</summary>
    public required string? Ending { get; init; }
}
