using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>Everything that a turn stores, in one transaction.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="CommandId">The command that made the turn; unique in the session.</param>
/// <param name="Turn">The new turn; the session must stand at the one before it, or before <see cref="Moved"/>.</param>
/// <param name="Position">Where the session stands after it.</param>
/// <param name="Beginnings">Episodes that begin in it.</param>
/// <param name="Events">What happened.</param>
/// <param name="Reply">The answer to the command.</param>
public sealed record TurnCommit(
    string Session,
    string CommandId,
    TurnRecord Turn,
    SessionPosition Position,
    ImmutableArray<EpisodeBeginning> Beginnings,
    ImmutableArray<SessionEvent> Events,
    ReadOnlyMemory<byte> Reply
)
{
    /// <summary>The move that goes before the turn, when the command met a newer version of the story; null else. Its number is one less.</summary>
    public TurnRecord? Moved { get; init; }
}
