using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;

namespace InteractiveDrama.Storage.Sqlite.Takes;

/// <summary>Takes on SQLite: appended with their files; what is shown changes in one transaction with its history.</summary>
internal sealed class SqliteTakes(SqliteReads reads, GroupWriter writer, TimeProvider time) : ITakes
{
    public async Task AddAsync(Take take, bool publish, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await writer.WriteAsync(
            statements =>
            {
                if (statements.Sql(TakeSql.Add).With(take).ExecuteScalar() is not long seq)
                {
                    return false;
                }
                for (var number = 0; number < take.Files.Length; number++)
                {
                    statements
                        .Sql(TakeSql.AddFile)
                        .With("$take", seq)
                        .With(take.Files[number], number)
                        .ExecuteNonQuery();
                }
                if (publish)
                {
                    Show(statements, seq, now);
                }
                return true;
            },
            cancellation
        );
    }

    public async Task<bool> PublishAsync(string take, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        return await writer.WriteAsync(
            statements =>
            {
                if (Find(statements, take) is not { } seq)
                {
                    return false;
                }
                Show(statements, seq, now);
                return true;
            },
            cancellation
        );
    }

    public async Task<bool> WithdrawAsync(string take, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        return await writer.WriteAsync(
            statements =>
            {
                if (
                    Find(statements, take) is not { } seq
                    || statements.Sql(TakeSql.Hide).With("$take", seq).ExecuteNonQuery() == 0
                )
                {
                    return false;
                }
                Append(statements, seq, now, published: false, by: null);
                return true;
            },
            cancellation
        );
    }

    public async Task<KeptTake?> FindAsync(string take, CancellationToken cancellation = default) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = TakeSql.Find;
            return TakeRows.ReadAll(connection, command.With("$id", take)).SingleOrDefault();
        });

    public async Task<KeptTake?> FindByRequestAsync(
        string requestHash,
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = TakeSql.FindByRequest;
            return TakeRows
                .ReadAll(connection, command.With("$request", requestHash))
                .SingleOrDefault();
        });

    public async Task<ImmutableArray<KeptTake>> ListAsync(
        string? story,
        string? subject = null,
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                story is null ? TakeSql.ListAll
                : subject is null ? TakeSql.ListOfStory
                : TakeSql.ListOfSubject;
            return TakeRows.ReadAll(
                connection,
                command.With("$story", story).With("$subject", subject)
            );
        });

    public async Task<MediaRole?> RoleAsync(
        string sha256,
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = TakeSql.Role;
            return command.With("$sha", sha256).ExecuteScalar() is string role
                ? Rows.Named<MediaRole>(role)
                : (MediaRole?)null;
        });

    public async Task<ImmutableArray<TakeMove>> HistoryAsync(
        string take,
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = TakeSql.History;
            using var reader = command.With("$id", take).ExecuteReader();
            var moves = ImmutableArray.CreateBuilder<TakeMove>();
            while (reader.Read())
            {
                moves.Add(
                    new TakeMove(
                        Rows.Moment(reader.GetInt64(0)),
                        reader.GetBoolean(1),
                        reader.TextOrNull(2)
                    )
                );
            }
            return moves.ToImmutable();
        });

    private static long? Find(Statements statements, string take) =>
        statements.Sql(TakeSql.Seq).With("$id", take).ExecuteScalar() as long?;

    private static void Show(Statements statements, long seq, DateTimeOffset now)
    {
        var before = statements.Sql(TakeSql.InPlace).With("$take", seq).ExecuteScalar() as long?;
        if (before == seq)
        {
            return;
        }
        if (before is { } replaced)
        {
            Append(statements, replaced, now, published: false, by: seq);
        }
        statements.Sql(TakeSql.Show).With("$take", seq).With("$at", now.UtcTicks).ExecuteNonQuery();
        Append(statements, seq, now, published: true, by: null);
    }

    private static void Append(
        Statements statements,
        long seq,
        DateTimeOffset now,
        bool published,
        long? by
    ) =>
        statements
            .Sql(TakeSql.Move)
            .With("$take", seq)
            .With("$at", now.UtcTicks)
            .With("$published", published)
            .With("$by", by)
            .ExecuteNonQuery();
}
