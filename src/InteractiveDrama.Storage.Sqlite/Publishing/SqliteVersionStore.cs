using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Publishing;

/// <summary>Staged and published versions on SQLite; each entry of a history in one transaction with its act.</summary>
internal sealed class SqliteVersionStore(SqliteReads reads, GroupWriter writer) : IVersionStore
{
    public async ValueTask StageAsync(
        StagedVersion staged,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync(
            statements =>
                statements
                    .Sql(VersionSql.Stage)
                    .With("$story", staged.Story)
                    .With("$version", staged.Version)
                    .With("$files", Encode(staged.Files))
                    .With("$at", staged.At.UtcTicks)
                    .With("$who", staged.Who)
                    .With("$complete", staged.CompleteAt?.UtcTicks)
                    .ExecuteNonQuery(),
            cancellation
        );

    public ValueTask<StagedVersion?> FindStagedAsync(
        string story,
        string version,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = VersionSql.FindStaged;
            using var reader = command
                .With("$story", story)
                .With("$version", version)
                .ExecuteReader();
            return reader.Read() ? ReadStaged(reader) : null;
        });

    public ValueTask<ImmutableArray<StagedVersion>> ListStagedAsync(
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = VersionSql.ListStaged;
            return All(command, ReadStaged);
        });

    public ValueTask<bool> CompleteAsync(
        StagedVersion staged,
        DateTimeOffset at,
        CancellationToken cancellation = default
    ) =>
        writer.WriteAsync(
            statements =>
                statements
                    .Sql(VersionSql.Complete)
                    .With("$story", staged.Story)
                    .With("$version", staged.Version)
                    .With("$files", Encode(staged.Files))
                    .With("$at", at.UtcTicks)
                    .ExecuteNonQuery() == 1,
            cancellation
        );

    public async ValueTask DropStagedAsync(
        DateTimeOffset before,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync(
            statements =>
                statements
                    .Sql(VersionSql.DropStaged)
                    .With("$before", before.UtcTicks)
                    .ExecuteNonQuery(),
            cancellation
        );

    public ValueTask<PublishedVersion> PublishAsync(
        PublishedVersion version,
        Act? act,
        CancellationToken cancellation = default
    ) =>
        writer.WriteAsync(
            statements =>
            {
                var seq = (long)
                    statements
                        .Sql(VersionSql.Publish)
                        .With("$story", version.Story)
                        .With("$version", version.Version)
                        .With("$files", Encode(version.Files))
                        .With("$at", version.At.UtcTicks)
                        .With("$who", version.Who)
                        .With("$restores", version.Restores)
                        .ExecuteScalar()!;
                statements
                    .Sql(VersionSql.Unstage)
                    .With("$story", version.Story)
                    .With("$version", version.Version)
                    .With("$files", Encode(version.Files))
                    .ExecuteNonQuery();
                if (act is not null)
                {
                    SqliteActLog.Append(statements.Connection, statements.Transaction!, act);
                }
                return version with { Seq = seq };
            },
            cancellation
        );

    public ValueTask<ImmutableArray<PublishedVersion>> HistoryAsync(
        string? story = null,
        CancellationToken cancellation = default
    ) =>
        reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = VersionSql.History;
            return All(command.With("$story", story), ReadPublished);
        });

    private static ImmutableArray<T> All<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var all = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
        {
            all.Add(read(reader));
        }
        return all.ToImmutable();
    }

    private static StagedVersion ReadStaged(SqliteDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            Decode(reader.GetString(2)),
            Rows.Moment(reader.GetInt64(3)),
            reader.GetString(4),
            reader.TicksOrNull(5) is { } complete ? Rows.Moment(complete) : null
        );

    private static PublishedVersion ReadPublished(SqliteDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetString(1),
            reader.GetString(2),
            Decode(reader.GetString(3)),
            Rows.Moment(reader.GetInt64(4)),
            reader.GetString(5),
            reader.TicksOrNull(6)
        );

    private static string Encode(ImmutableArray<VersionFile> files) =>
        JsonSerializer.Serialize(files);

    private static ImmutableArray<VersionFile> Decode(string files) =>
        JsonSerializer.Deserialize<ImmutableArray<VersionFile>>(files);
}
