using System.Collections.Immutable;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;

namespace InteractiveDrama.Storage.Sqlite.Publishing;

/// <summary>Viewers' sessions of a story on SQLite.</summary>
internal sealed class SqliteStorySessions(SqliteReads reads) : IStorySessions
{
    private const string OfStory =
        "FROM Sessions WHERE Story = $story AND Simulated = 0 AND Rehearsal = 0";

    public ValueTask<int> CountAsync(string story, CancellationToken cancellation = default) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) " + OfStory;
            return (int)(long)command.With("$story", story).ExecuteScalar()!;
        });

    public ValueTask<ImmutableArray<string>> RecentAsync(
        string story,
        int most,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Id " + OfStory + " ORDER BY SeenAt DESC, Id LIMIT $most";
            using var reader = command.With("$story", story).With("$most", most).ExecuteReader();
            var ids = ImmutableArray.CreateBuilder<string>();
            while (reader.Read())
            {
                ids.Add(reader.GetString(0));
            }
            return ids.ToImmutable();
        });
}
