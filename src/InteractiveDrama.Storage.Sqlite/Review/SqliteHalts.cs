using System.Collections.Immutable;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Review;

/// <summary>Halts on SQLite: a log whose newest row of a story and provider says whether it is halted.</summary>
internal sealed class SqliteHalts(SqliteReads reads, GroupWriter writer) : IHalts
{
    private const string Current =
        "SELECT Story, Provider, At, Who, Reason FROM Halts WHERE IsHalt AND Seq IN "
        + "(SELECT max(Seq) FROM Halts GROUP BY Story, Provider) ";

    public async Task HaltAsync(Halt halt, CancellationToken cancellation = default) =>
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                Append(connection, transaction, halt, isHalt: true);
                return true;
            },
            cancellation
        );

    public async Task<bool> ResumeAsync(
        string? story,
        string? provider,
        DateTimeOffset at,
        string who,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText =
                    "SELECT IsHalt FROM Halts WHERE Story = $story AND Provider = $provider ORDER BY Seq DESC LIMIT 1";
                if (
                    command
                        .With("$story", story ?? "")
                        .With("$provider", provider ?? "")
                        .ExecuteScalar()
                    is not 1L
                )
                {
                    return false;
                }
                var end = new Halt(story, provider, at, who, null);
                Append(connection, transaction, end, isHalt: false);
                return true;
            },
            cancellation
        );

    public async Task<ImmutableArray<Halt>> CurrentAsync(
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Current + "ORDER BY Seq";
            using var reader = command.ExecuteReader();
            var halts = ImmutableArray.CreateBuilder<Halt>();
            while (reader.Read())
            {
                halts.Add(Read(reader));
            }
            return halts.ToImmutable();
        });

    /// <summary>The halt that holds for a story's request to a provider, in the transaction of its reservation.</summary>
    public static Halt? Find(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string story,
        string provider
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            Current
            + "AND Story IN ('', $story) AND Provider IN ('', $provider) ORDER BY Seq LIMIT 1";
        using var reader = command
            .With("$story", story)
            .With("$provider", provider)
            .ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    private static void Append(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Halt halt,
        bool isHalt
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "INSERT INTO Halts (Story, Provider, IsHalt, At, Who, Reason) "
            + "VALUES ($story, $provider, $halt, $at, $who, $reason)";
        command
            .With("$story", halt.Story ?? "")
            .With("$provider", halt.Provider ?? "")
            .With("$halt", isHalt)
            .With("$at", halt.At.UtcTicks)
            .With("$who", halt.Who)
            .With("$reason", halt.Reason)
            .ExecuteNonQuery();
    }

    private static Halt Read(SqliteDataReader reader) =>
        new(
            reader.GetString(0) is { Length: > 0 } story ? story : null,
            reader.GetString(1) is { Length: > 0 } provider ? provider : null,
            Rows.Moment(reader.GetInt64(2)),
            reader.GetString(3),
            reader.TextOrNull(4)
        );
}
