using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>Everything that opening a session stores, in one transaction.</summary>
/// <param name="Session">The session; its <see cref="SessionKey.Opening"/> makes the opening unique.</param>
/// <param name="FirstTurn">Turn 0.</param>
/// <param name="Position">Where it stands: at turn 0.</param>
/// <param name="Beginnings">Episodes that begin in turn 0.</param>
public sealed record SessionOpening(
    SessionRecord Session,
    TurnRecord FirstTurn,
    SessionPosition Position,
    ImmutableArray<EpisodeBeginning> Beginnings
)
{
    /// <summary>What else the server did with this opening, such as putting the viewer into an experiment.</summary>
    public ImmutableArray<SessionEvent> Events { get; init; } = [];

    /// <summary>Experiments whose variant shows in turn 0; each that is not stored yet is told by an event of its own.</summary>
    public ImmutableArray<Exposure> Exposures { get; init; } = [];
}
