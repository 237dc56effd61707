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

    /// <summary>A known viewer's sessions of a story, the one played last first; rehearsals are none.</summary>
    /// <param name="story">The story.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="simulated">Synthetic ones, or real ones.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>Their ids.</returns>
    ValueTask<ImmutableArray<string>> RecentAsync(
        string story,
        string viewer,
        bool simulated,
        int most,
        CancellationToken cancellation = default
    );

    /// <summary>The turns of a session, in order; none when there is no such session.</summary>
    ValueTask<ImmutableArray<TurnRecord>> ReadTurnsAsync(
        string session,
        CancellationToken cancellation = default
    );

    /// <summary>Where a session stood at a turn; null when there is none, or it is of before positions were kept.</summary>
    ValueTask<SessionPosition?> FindTurnAsync(
        string session,
        int turn,
        CancellationToken cancellation = default
    );

    /// <summary>The answer a command got; null when it got none.</summary>
    ValueTask<StoredReply?> FindReplyAsync(
        string session,
        string commandId,
        CancellationToken cancellation = default
    );

    /// <summary>Keeps that a command was refused because its choice is gone, unless the command has an answer.</summary>
    /// <param name="session">The session.</param>
    /// <param name="commandId">The command.</param>
    /// <param name="turn">The turn the answer shows.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The answer it has now.</returns>
    ValueTask<StoredReply> RefuseAsync(
        string session,
        string commandId,
        int turn,
        CancellationToken cancellation = default
    );

    /// <summary>Where an episode last began in a session; null when it never did.</summary>
    ValueTask<EpisodeBeginning?> FindBeginningAsync(
        string session,
        string episode,
        CancellationToken cancellation = default
    );

    /// <summary>Where episodes began in a session, in the order of its turns.</summary>
    ValueTask<ImmutableArray<EpisodeBeginning>> ReadBeginningsAsync(
        string session,
        CancellationToken cancellation = default
    );

    /// <summary>Appends a turn: the move before it, the turn, its beat and snapshot, and the command they answer, or none of them.</summary>
    ValueTask<CommitOutcome> CommitAsync(
        TurnCommit commit,
        CancellationToken cancellation = default
    );

    /// <summary>The variant that was given to a viewer in an experiment; null when none was.</summary>
    /// <param name="story">The story.</param>
    /// <param name="experiment">The experiment's run.</param>
    /// <param name="unit">The viewer, as <see cref="Exposure.Unit"/> names them.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    ValueTask<string?> FindVariantAsync(
        string story,
        string experiment,
        string unit,
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

    /// <summary>Removes sessions that have been kept long enough, with everything that belongs to them, some at a time.</summary>
    /// <param name="finishedBefore">Those that stand at an ending and were last heard of before this; null for none.</param>
    /// <param name="staleBefore">Those that stand elsewhere and were last heard of before this; null for none.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The ids of those removed; fewer than <paramref name="most"/> when none are left.</returns>
    ValueTask<ImmutableArray<string>> SweepAsync(
        DateTimeOffset? finishedBefore,
        DateTimeOffset? staleBefore,
        int most,
        CancellationToken cancellation = default
    );

    /// <summary>How many sessions of a story finished at each ending, by ending id.</summary>
    ValueTask<ImmutableDictionary<string, int>> CountEndingsAsync(
        string story,
        bool simulated,
        CancellationToken cancellation = default
    );
}
