using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Access;

/// <summary>Keys on SQLite; each change in one transaction with its act.</summary>
internal sealed class SqliteKeyStore(SqliteReads reads, GroupWriter writer) : IKeyStore
{
    private const string Columns =
        "SELECT Id, Name, Roles, Hash, CreatedAt, ExpiresAt, RevokedAt FROM Keys ";

    public ValueTask<bool> AddAsync(
        AccessKey key,
        Act act,
        CancellationToken cancellation = default
    ) =>
        writer.WriteAsync(
            (connection, transaction) =>
            {
                var added = Insert(connection, transaction, key);
                if (added)
                {
                    SqliteActLog.Append(connection, transaction, act);
                }
                return added;
            },
            cancellation
        );

    public ValueTask<AccessKey?> FindAsync(string id, CancellationToken cancellation = default) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Columns + "WHERE Id = $id";
            using var reader = command.With("$id", id).ExecuteReader();
            return reader.Read() ? Read(reader) : null;
        });

    public ValueTask<ImmutableArray<AccessKey>> ListAsync(
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Columns + "ORDER BY CreatedAt, Id";
            using var reader = command.ExecuteReader();
            var keys = ImmutableArray.CreateBuilder<AccessKey>();
            while (reader.Read())
            {
                keys.Add(Read(reader));
            }
            return keys.ToImmutable();
        });

    public ValueTask<bool> AnyAsync(CancellationToken cancellation = default) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT EXISTS (SELECT 1 FROM Keys)";
            return command.ExecuteScalar() is 1L;
        });

    public ValueTask<bool> RevokeAsync(
        string id,
        DateTimeOffset at,
        Act act,
        CancellationToken cancellation = default
    ) =>
        writer.WriteAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText =
                    "UPDATE Keys SET RevokedAt = $at WHERE Id = $id AND RevokedAt IS NULL";
                if (command.With("$id", id).With("$at", at.UtcTicks).ExecuteNonQuery() == 0)
                {
                    return false;
                }
                SqliteActLog.Append(connection, transaction, act);
                return true;
            },
            cancellation
        );

    private static bool Insert(
        SqliteConnection connection,
        SqliteTransaction transaction,
        AccessKey key
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "INSERT INTO Keys (Id, Name, Roles, Hash, CreatedAt, ExpiresAt, RevokedAt) "
            + "SELECT $id, $name, $roles, $hash, $created, $expires, $revoked WHERE NOT EXISTS "
            + "(SELECT 1 FROM Keys WHERE Name = $name AND RevokedAt IS NULL)";
        return command
                .With("$id", key.Id)
                .With("$name", key.Name)
                .With("$roles", Rows.Encode([.. key.Roles.Select(Rows.Name)]))
                .With("$hash", key.Hash.ToArray())
                .With("$created", key.CreatedAt.UtcTicks)
                .With("$expires", key.ExpiresAt?.UtcTicks)
                .With("$revoked", key.RevokedAt?.UtcTicks)
                .ExecuteNonQuery() == 1;
    }

    private static AccessKey Read(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            [.. Rows.DecodeIds(reader.GetString(2)).Select(Rows.Named<Role>)],
            reader.Bytes(3),
            Rows.Moment(reader.GetInt64(4)),
            reader.TicksOrNull(5) is { } expires ? Rows.Moment(expires) : null,
            reader.TicksOrNull(6) is { } revoked ? Rows.Moment(revoked) : null
        );
}
