using System.Collections.Immutable;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Schema;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Sessions;

/// <summary>The session store on SQLite: one writer that commits in groups, readers beside it.</summary>
internal sealed class SqliteSessionStore(SqliteDatabase database, GroupWriter writer)
    : ISessionStore
{
    public ValueTask<OpenOutcome> OpenAsync(
        SessionOpening opening,
        CancellationToken cancellation = default
    ) => WriteAsync(writes => writes.Open(opening), cancellation);

    public ValueTask<OpenOutcome.AlreadyOpened?> FindOpeningAsync(
        ReadOnlyMemory<byte> opening,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.FindOpening(connection, opening));

    public ValueTask<StoredSession?> FindAsync(
        string session,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.Find(connection, session));

    public ValueTask<ImmutableArray<string>> RecentAsync(
        string story,
        string viewer,
        bool simulated,
        int most,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.Recent(connection, story, viewer, simulated, most));

    public ValueTask<ImmutableArray<TurnRecord>> ReadTurnsAsync(
        string session,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.Turns(connection, session));

    public ValueTask<StoredReply?> FindReplyAsync(
        string session,
        string commandId,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.FindReply(connection, session, commandId));

    public ValueTask<SessionPosition?> FindTurnAsync(
        string session,
        int turn,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.Turn(connection, session, turn));

    public ValueTask<StoredReply> RefuseAsync(
        string session,
        string commandId,
        int turn,
        CancellationToken cancellation = default
    ) => WriteAsync(writes => writes.Refuse(session, commandId, turn), cancellation);

    public ValueTask<EpisodeBeginning?> FindBeginningAsync(
        string session,
        string episode,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.FindBeginning(connection, session, episode));

    public ValueTask<ImmutableArray<EpisodeBeginning>> ReadBeginningsAsync(
        string session,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.Beginnings(connection, session));

    public ValueTask<CommitOutcome> CommitAsync(
        TurnCommit commit,
        CancellationToken cancellation = default
    ) => WriteAsync(writes => writes.Commit(commit), cancellation);

    public ValueTask<string?> FindVariantAsync(
        string story,
        string experiment,
        string unit,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.FindVariant(connection, story, experiment, unit));

    public async ValueTask AppendEventsAsync(
        string session,
        ImmutableArray<SessionEvent> events,
        CancellationToken cancellation = default
    ) => await WriteAsync(Change(writes => writes.Append(session, events)), cancellation);

    public async ValueTask SaveWindowAsync(
        string session,
        WindowMark mark,
        CancellationToken cancellation = default
    ) => await WriteAsync(Change(writes => writes.SaveWindow(session, mark)), cancellation);

    public async ValueTask MarkSeenAsync(
        string session,
        DateTimeOffset at,
        CancellationToken cancellation = default
    ) => await WriteAsync(Change(writes => writes.MarkSeen(session, at)), cancellation);

    public async ValueTask MarkLeftAsync(
        string session,
        DateTimeOffset at,
        CancellationToken cancellation = default
    ) => await WriteAsync(Change(writes => writes.MarkLeft(session, at)), cancellation);

    public ValueTask<ImmutableArray<string>> SweepAsync(
        DateTimeOffset? finishedBefore,
        DateTimeOffset? staleBefore,
        int most,
        CancellationToken cancellation = default
    ) => WriteAsync(writes => writes.Sweep(finishedBefore, staleBefore, most), cancellation);

    public ValueTask<ImmutableDictionary<string, int>> CountEndingsAsync(
        string story,
        bool simulated,
        CancellationToken cancellation = default
    ) => ReadAsync(connection => SessionReads.CountEndings(connection, story, simulated));

    private static Func<SessionWrites, bool> Change(Action<SessionWrites> change) =>
        writes =>
        {
            change(writes);
            return true;
        };

    private ValueTask<T> WriteAsync<T>(
        Func<SessionWrites, T> change,
        CancellationToken cancellation
    ) => writer.WriteAsync(statements => change(new SessionWrites(statements)), cancellation);

    // SQLite reads are local and take microseconds: a thread hop would cost more than the read.
    private ValueTask<T> ReadAsync<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = database.OpenReader();
            return ValueTask.FromResult(read(connection));
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Translate(e, database.FilePath);
        }
    }
}
