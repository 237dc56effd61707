using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Access;

/// <summary>The log of acts on SQLite. Triggers of its table refuse every change and deletion.</summary>
internal sealed class SqliteActLog(SqliteReads reads, GroupWriter writer) : IActLog
{
    public ValueTask<long> AppendAsync(Act act, CancellationToken cancellation = default) =>
        writer.WriteAsync(
            (connection, transaction) => Append(connection, transaction, act),
            cancellation
        );

    public ValueTask<ImmutableArray<StoredAct>> ReadAsync(
        long after,
        int most,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT Seq, Id, At, Who, What, Subject, Before, After FROM Acts WHERE Seq > $after "
                + "ORDER BY Seq LIMIT $most";
            using var reader = command.With("$after", after).With("$most", most).ExecuteReader();
            var acts = ImmutableArray.CreateBuilder<StoredAct>();
            while (reader.Read())
            {
                acts.Add(Read(reader));
            }
            return acts.ToImmutable();
        });

    /// <summary>Appends an act in the transaction of what it tells of.</summary>
    /// <returns>Its number.</returns>
    public static long Append(SqliteConnection connection, SqliteTransaction transaction, Act act)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "INSERT INTO Acts (Id, At, Who, What, Subject, Before, After) VALUES "
            + "($id, $at, $who, $what, $subject, $before, $after); SELECT last_insert_rowid()";
        return (long)
            command
                .With("$id", act.Id.ToString())
                .With("$at", act.At.UtcTicks)
                .With("$who", act.Who)
                .With("$what", act.What)
                .With("$subject", act.Subject)
                .With("$before", act.Before)
                .With("$after", act.After)
                .ExecuteScalar()!;
    }

    private static StoredAct Read(SqliteDataReader reader) =>
        new(
            reader.GetInt64(0),
            new Act(
                Guid.Parse(reader.GetString(1)),
                Rows.Moment(reader.GetInt64(2)),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetString(5),
                reader.TextOrNull(6),
                reader.TextOrNull(7)
            )
        );
}
