using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>
/// Everything that a turn stores, in one transaction. The answer to the command is the turn's beat: what is sent again for
/// the same command is made of it anew, because addresses in an answer expire and a viewer may have changed the language.
/// </summary>
/// <param name="Session">The session's id.</param>
/// <param name="CommandId">The command that made the turn; unique in the session.</param>
/// <param name="Turn">The new turn; the session must stand at the one before it, or before <see cref="Moved"/>.</param>
/// <param name="Position">Where the session stands after it.</param>
/// <param name="Beginnings">Episodes that begin in it.</param>
public sealed record TurnCommit(
    string Session,
    string CommandId,
    TurnRecord Turn,
    SessionPosition Position,
    ImmutableArray<EpisodeBeginning> Beginnings
)
{
    /// <summary>The move that goes before the turn, when the command met a newer version of the story; null else. Its number is one less.</summary>
    public MovedTurn? Moved { get; init; }

    /// <summary>What else the server did with this turn, such as putting the viewer into an experiment.</summary>
    public ImmutableArray<SessionEvent> Events { get; init; } = [];

    /// <summary>Experiments whose variant shows from this turn on; each that is not stored yet is told by an event of its own.</summary>
    public ImmutableArray<Exposure> Exposures { get; init; } = [];

    /// <summary>True when the command's choice was gone and the turn only carries the session over.</summary>
    public bool Refused { get; init; }
}
