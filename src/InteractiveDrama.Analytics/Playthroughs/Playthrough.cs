using System.Collections.Immutable;

namespace InteractiveDrama.Analytics.Playthroughs;

/// <summary>One viewer's way through a story, as far as it went.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="StoryVersion">The version it played.</param>
/// <param name="Simulated">True for a synthetic viewer.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Turns">Its turns as they were stored, in order, the first one included.</param>
/// <param name="LeftAt">When the viewer's connection closed and did not come back; null while it is open, or when nobody saw it close.</param>
/// <param name="ForkedFrom">The session it was forked from, when an episode was started again; null for a first playthrough.</param>
public sealed record Playthrough(
    string Session,
    string StoryVersion,
    bool Simulated,
    DateTimeOffset StartedAt,
    ImmutableArray<PlaythroughTurn> Turns,
    DateTimeOffset? LeftAt = null,
    string? ForkedFrom = null
)
{
    /// <inheritdoc cref="ViewerWay.Of"/>
    public ImmutableArray<PlaythroughTurn> Way() => ViewerWay.Of(Turns);
}
