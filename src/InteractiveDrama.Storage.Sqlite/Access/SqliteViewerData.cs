using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Access;

/// <summary>What is kept of viewers on SQLite, to give out and to delete.</summary>
internal sealed class SqliteViewerData(SqliteReads reads, GroupWriter writer) : IViewerData
{
    public ValueTask<ImmutableArray<string>> SessionsOfAsync(
        string viewer,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = ViewerSql.OfViewer;
            return Family(connection, null, Ids(command.With("$viewer", viewer)));
        });

    public ValueTask<ImmutableArray<string>> ForksOfAsync(
        string session,
        CancellationToken cancellation = default
    ) => reads.ReadAsync(connection => Family(connection, null, [session]));

    public ValueTask<ViewerSession?> ReadAsync(
        string session,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            // One moment of the session, whoever plays on meanwhile.
            using var moment = connection.BeginTransaction(deferred: true);
            return SessionReads.Find(connection, session) is { } stored
                ? new ViewerSession(
                    stored.Session,
                    SessionReads.Turns(connection, session),
                    Events(connection, session)
                )
                : null;
        });

    public ValueTask<ErasedData> EraseAsync(
        ImmutableArray<string> sessions,
        Func<ErasedData, Act> act,
        CancellationToken cancellation = default
    ) =>
        writer.WriteAsync(
            (connection, transaction) =>
            {
                // Asked for again here: nothing is forked between this and the deletion.
                var ids = Rows.Encode(Family(connection, transaction, sessions));
                var erased = Overwriting(
                    connection,
                    transaction,
                    () => Erase(connection, transaction, ids)
                );
                SqliteActLog.Append(connection, transaction, act(erased));
                return erased;
            },
            cancellation
        );

    /// <summary>Deletes so that what was deleted is not left in the file's free pages either.</summary>
    private static ErasedData Overwriting(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Func<ErasedData> erase
    )
    {
        using var on = Sql(connection, transaction, "PRAGMA secure_delete=ON");
        using var off = Sql(connection, transaction, "PRAGMA secure_delete=OFF");
        on.ExecuteScalar();
        try
        {
            return erase();
        }
        finally
        {
            off.ExecuteScalar();
        }
    }

    private static ErasedData Erase(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string sessions
    )
    {
        using var turns = Sql(connection, transaction, ViewerSql.CountTurns);
        using var events = Sql(connection, transaction, ViewerSql.CountEvents);
        using var erase = Sql(connection, transaction, ViewerSql.EraseSessions);
        var (turnCount, eventCount) = (Count(turns), Count(events));
        return new ErasedData(
            erase.With("$sessions", sessions).ExecuteNonQuery(),
            turnCount,
            eventCount
        );

        int Count(SqliteCommand command) =>
            (int)(long)command.With("$sessions", sessions).ExecuteScalar()!;
    }

    private static ImmutableArray<string> Family(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        ImmutableArray<string> sessions
    )
    {
        using var command = Sql(connection, transaction, ViewerSql.OfFamily);
        return Ids(command.With("$sessions", Rows.Encode(sessions)));
    }

    private static ImmutableArray<string> Ids(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var ids = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return ids.ToImmutable();
    }

    private static ImmutableArray<SessionEvent> Events(SqliteConnection connection, string session)
    {
        using var command = connection.CreateCommand();
        command.CommandText = ViewerSql.Events;
        using var reader = command.With("$session", session).ExecuteReader();
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        while (reader.Read())
        {
            events.Add(Rows.ReadEvent(reader));
        }
        return events.ToImmutable();
    }

    private static SqliteCommand Sql(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        string text
    )
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        // Every text is a constant of ViewerSql; what varies goes in as parameters.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }
}
