using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Access;

/// <summary>Grants on SQLite; each change in one transaction with its act.</summary>
internal sealed class SqliteGrantStore(SqliteReads reads, GroupWriter writer) : IGrantStore
{
    private const string Columns =
        "SELECT Id, Viewer, Session, Story, Gate, GrantedAt, RevokedAt FROM Grants ";

    // A fork has the grants of the session it was forked from, and of those before.
    private const string Granted =
        "WITH RECURSIVE Line (Id) AS (SELECT $session UNION SELECT $origin WHERE $origin IS NOT NULL "
        + "UNION SELECT s.ForkedFrom FROM Sessions s JOIN Line l ON s.Id = l.Id WHERE s.ForkedFrom IS NOT NULL) "
        + "SELECT EXISTS (SELECT 1 FROM Grants WHERE Viewer = $viewer AND Story = $story AND Gate = $gate "
        + "AND RevokedAt IS NULL) OR EXISTS (SELECT 1 FROM Grants g JOIN Line l ON g.Session = l.Id "
        + "WHERE g.Story = $story AND g.Gate = $gate AND g.RevokedAt IS NULL)";

    public ValueTask<(Grant Kept, bool IsNew)> AddAsync(
        Grant grant,
        Act act,
        CancellationToken cancellation = default
    ) =>
        writer.WriteAsync(
            (connection, transaction) =>
            {
                if (Find(connection, transaction, grant.Id) is { } kept)
                {
                    return (kept, false);
                }
                Insert(connection, transaction, grant);
                SqliteActLog.Append(connection, transaction, act);
                return (grant, true);
            },
            cancellation
        );

    public ValueTask<Grant?> RevokeAsync(
        string id,
        DateTimeOffset at,
        Func<Grant, Act> act,
        CancellationToken cancellation = default
    ) =>
        writer.WriteAsync(
            (connection, transaction) =>
            {
                if (Find(connection, transaction, id) is not { RevokedAt: null } kept)
                {
                    return Find(connection, transaction, id);
                }
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "UPDATE Grants SET RevokedAt = $at WHERE Id = $id";
                command.With("$id", id).With("$at", at.UtcTicks).ExecuteNonQuery();
                SqliteActLog.Append(connection, transaction, act(kept));
                return kept with { RevokedAt = at };
            },
            cancellation
        );

    public ValueTask<bool> IsGrantedAsync(
        GrantHolder holder,
        string story,
        string gate,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Granted;
            return command
                .With("$viewer", holder.Viewer)
                .With("$session", holder.Session)
                .With("$origin", holder.ForkedFrom)
                .With("$story", story)
                .With("$gate", gate)
                .ExecuteScalar()
                is 1L;
        });

    public ValueTask<ImmutableArray<Grant>> OfViewerAsync(
        string viewer,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Columns + "WHERE Viewer = $viewer ORDER BY GrantedAt, Id";
            using var reader = command.With("$viewer", viewer).ExecuteReader();
            var grants = ImmutableArray.CreateBuilder<Grant>();
            while (reader.Read())
            {
                grants.Add(Read(reader));
            }
            return grants.ToImmutable();
        });

    public ValueTask<int> EraseAsync(string viewer, CancellationToken cancellation = default) =>
        writer.WriteAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "DELETE FROM Grants WHERE Viewer = $viewer";
                return command.With("$viewer", viewer).ExecuteNonQuery();
            },
            cancellation
        );

    private static Grant? Find(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string id
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Columns + "WHERE Id = $id";
        using var reader = command.With("$id", id).ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    private static void Insert(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Grant grant
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "INSERT INTO Grants (Id, Viewer, Session, Story, Gate, GrantedAt, RevokedAt) "
            + "VALUES ($id, $viewer, $session, $story, $gate, $granted, $revoked)";
        command
            .With("$id", grant.Id)
            .With("$viewer", grant.Viewer)
            .With("$session", grant.Session)
            .With("$story", grant.Story)
            .With("$gate", grant.Gate)
            .With("$granted", grant.GrantedAt.UtcTicks)
            .With("$revoked", grant.RevokedAt?.UtcTicks)
            .ExecuteNonQuery();
    }

    private static Grant Read(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            reader.TextOrNull(1),
            reader.TextOrNull(2),
            reader.GetString(3),
            reader.GetString(4),
            Rows.Moment(reader.GetInt64(5)),
            reader.TicksOrNull(6) is { } revoked ? Rows.Moment(revoked) : null
        );
}
