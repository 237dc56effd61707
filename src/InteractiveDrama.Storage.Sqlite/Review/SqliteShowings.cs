using System.Collections.Immutable;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;

namespace InteractiveDrama.Storage.Sqlite.Review;

/// <summary>Counts of unreviewed showings on SQLite.</summary>
internal sealed class SqliteShowings(SqliteReads reads, GroupWriter writer) : IShowings
{
    public async Task AddAsync(
        IReadOnlyDictionary<string, int> shown,
        DateTimeOffset at,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText =
                    "INSERT INTO Showings (Take, Count, FirstAt) VALUES ($take, $count, $at) "
                    + "ON CONFLICT (Take) DO UPDATE SET Count = Count + excluded.Count";
                foreach (var (take, count) in shown)
                {
                    command
                        .With("$take", take)
                        .With("$count", count)
                        .With("$at", at.UtcTicks)
                        .ExecuteNonQuery();
                }
                return shown.Count;
            },
            cancellation
        );

    public async Task<ImmutableDictionary<string, Showing>> ReadAsync(
        IEnumerable<string> takes,
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Count, FirstAt FROM Showings WHERE Take = $take";
            var found = ImmutableDictionary.CreateBuilder<string, Showing>(StringComparer.Ordinal);
            foreach (var take in takes)
            {
                using var reader = command.With("$take", take).ExecuteReader();
                if (reader.Read())
                {
                    found[take] = new Showing(reader.GetInt32(0), Rows.Moment(reader.GetInt64(1)));
                }
            }
            return found.ToImmutable();
        });
}
