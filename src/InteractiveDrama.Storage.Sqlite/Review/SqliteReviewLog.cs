using System.Collections.Immutable;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Review;

/// <summary>The record of reviews on SQLite. Triggers of its table refuse every change and deletion.</summary>
internal sealed class SqliteReviewLog(SqliteReads reads, GroupWriter writer) : IReviewLog
{
    private const string Columns =
        "SELECT Seq, Id, At, Who, Verb, Story, Subject, Take, Gate, Reason, Seconds, Detail FROM ReviewEntries ";

    public async Task<long> AppendAsync(
        ReviewEntry entry,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText =
                    "INSERT INTO ReviewEntries (Id, At, Who, Verb, Story, Subject, Take, Gate, Reason, Seconds, Detail) "
                    + "VALUES ($id, $at, $who, $verb, $story, $subject, $take, $gate, $reason, $seconds, $detail) "
                    + "ON CONFLICT (Id) DO NOTHING; SELECT Seq FROM ReviewEntries WHERE Id = $id";
                return (long)
                    command
                        .With("$id", entry.Id.ToString())
                        .With("$at", entry.At.UtcTicks)
                        .With("$who", entry.Who)
                        .With("$verb", Rows.Name(entry.Verb))
                        .With("$story", entry.Story)
                        .With("$subject", entry.Subject)
                        .With("$take", entry.Take)
                        .With("$gate", entry.Gate)
                        .With("$reason", entry.Reason)
                        .With("$seconds", entry.Seconds)
                        .With("$detail", entry.Detail)
                        .ExecuteScalar()!;
            },
            cancellation
        );

    public async Task<ImmutableArray<ReviewEntry>> ReadAsync(
        string? story,
        string? take = null,
        long after = 0,
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            // One statement for each way of asking, so that each finds its index.
            command.CommandText =
                take is not null ? Columns + "WHERE Take = $take AND Seq > $after ORDER BY Seq"
                : story is not null ? Columns + "WHERE Story = $story AND Seq > $after ORDER BY Seq"
                : Columns + "WHERE Seq > $after ORDER BY Seq";
            using var reader = command
                .With("$story", story)
                .With("$take", take)
                .With("$after", after)
                .ExecuteReader();
            var entries = ImmutableArray.CreateBuilder<ReviewEntry>();
            while (reader.Read())
            {
                entries.Add(Read(reader));
            }
            return entries.ToImmutable();
        });

    public async Task<long> NewestAsync(CancellationToken cancellation = default) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT ifnull(max(Seq), 0) FROM ReviewEntries";
            return (long)command.ExecuteScalar()!;
        });

    public async Task<bool> IsSealedAsync(
        string sha256,
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT EXISTS (SELECT 1 FROM TakeFiles f JOIN Takes t ON t.Seq = f.Take WHERE f.Sha256 = $sha AND "
                + "(SELECT e.Verb FROM ReviewEntries e WHERE e.Take = t.Id AND e.Verb IN ('withdraw', 'restore') "
                + "ORDER BY e.Seq DESC LIMIT 1) = 'withdraw')";
            return (long)command.With("$sha", sha256).ExecuteScalar()! != 0;
        });

    private static ReviewEntry Read(SqliteDataReader reader) =>
        new()
        {
            Seq = reader.GetInt64(0),
            Id = Guid.Parse(reader.GetString(1)),
            At = Rows.Moment(reader.GetInt64(2)),
            Who = reader.GetString(3),
            Verb = Rows.Named<ReviewVerb>(reader.GetString(4)),
            Story = reader.GetString(5),
            Subject = reader.GetString(6),
            Take = reader.TextOrNull(7),
            Gate = reader.TextOrNull(8),
            Reason = reader.TextOrNull(9),
            Seconds = reader.IsDBNull(10) ? null : reader.GetDouble(10),
            Detail = reader.TextOrNull(11),
        };
}
