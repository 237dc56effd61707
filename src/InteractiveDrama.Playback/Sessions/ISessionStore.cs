using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>
/// Port: where sessions live. What a method has returned as stored survives the death of the process and a power cut.
/// Every method throws <see cref="StoreUnavailableException"/> when the store cannot do its work.
/// </summary>
public interface ISessionStore
{
    /// <summary>Stores a new session with its first turn, or finds the one this command opened before.</summary>
    ValueTask<OpenOutcome> OpenAsync(
        SessionOpening opening,
        CancellationToken cancellation = default
    );

    /// <summary>The session that a command opened; null when it opened none.</summary>
    /// <param name="opening">SHA-256 of the command's id.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    ValueTask<OpenOutcome.AlreadyOpened?> FindOpeningAsync(
        ReadOnlyMemory<byte> opening,
        CancellationToken cancellation = default
    );

    /// <summary>A session and where it stands; null when there is none.</summary>
    ValueTask<StoredSession?> FindAsync(string session, CancellationToken cancellation = default);

    /// <summary>The turns of a session, in order; none when there is no such session.</summary>
    ValueTask<ImmutableArray<TurnRecord>> ReadTurnsAsync(
        string session,
        CancellationToken cancellation = default
    );

    /// <summary>The answer a command got; null when it has made no turn.</summary>
    ValueTask<StoredReply?> FindReplyAsync(
        string session,
        string commandId,
        CancellationToken cancellation = default
    );

    /// <summary>Keeps the answer to a command that makes no turn, unless the command has one.</summary>
    /// <returns>The answer it has now.</returns>
    ValueTask<StoredReply> KeepReplyAsync(
        string commandId,
        StoredReply reply,
        CancellationToken cancellation = default
    );

    /// <summary>Where an episode last began in a session; null when it never did.</summary>
    ValueTask<EpisodeBeginning?> FindBeginningAsync(
        string session,
        string episode,
        CancellationToken cancellation = default
    );

    /// <summary>Appends a turn: turn, the move before it, position, version, events and reply together, or none of them.</summary>
    ValueTask<CommitOutcome> CommitAsync(
        TurnCommit commit,
        CancellationToken cancellation = default
    );

    /// <summary>Appends what a player reported.</summary>
    ValueTask AppendEventsAsync(
        string session,
        ImmutableArray<SessionEvent> events,
        CancellationToken cancellation = default
    );

    /// <summary>Keeps the clock of the open decision; does nothing when the session stands at another turn.</summary>
    ValueTask SaveWindowAsync(
        string session,
        WindowMark mark,
        CancellationToken cancellation = default
    );

    /// <summary>Notes that the viewer is here.</summary>
    ValueTask MarkSeenAsync(
        string session,
        DateTimeOffset at,
        CancellationToken cancellation = default
    );

    /// <summary>Notes that the viewer went away.</summary>
    ValueTask MarkLeftAsync(
        string session,
        DateTimeOffset at,
        CancellationToken cancellation = default
    );

    /// <summary>How many sessions of a story finished at each ending, by ending id.</summary>
    ValueTask<ImmutableDictionary<string, int>> CountEndingsAsync(
        string story,
        bool simulated,
        CancellationToken cancellation = default
    );
}
