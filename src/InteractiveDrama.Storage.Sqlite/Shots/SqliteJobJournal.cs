using System.Collections.Immutable;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Review;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Shots;

/// <summary>The journal on SQLite: each change in one transaction with its money.</summary>
internal sealed class SqliteJobJournal(SqliteReads reads, GroupWriter writer) : IJobJournal
{
    public async Task<Reservation> ReserveAsync(
        ShotJob job,
        BudgetLimits limits,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync<Reservation>(
            (connection, transaction) =>
            {
                if (JobRows.UnderWay(connection, transaction, job.Draft.RequestHash!) is { } other)
                {
                    return new Reservation.UnderWay(other);
                }
                if (
                    job.Draft.MadeBy != MakerKind.Drawn
                    && SqliteHalts.Find(
                        connection,
                        transaction,
                        job.Draft.Story,
                        job.Draft.Provider
                    )
                        is { } halt
                )
                {
                    return new Reservation.Halted(halt);
                }
                if (job.Reserved > 0 && Over(connection, transaction, job, limits) is { } over)
                {
                    return over;
                }
                JobRows.Insert(connection, transaction, job);
                JobAccounts.Book(connection, transaction, job, job.Reserved, 0);
                return new Reservation.Granted();
            },
            cancellation
        );

    public async Task<bool> AdvanceAsync(
        string job,
        JobPhase phase,
        string? providerJob = null,
        string? problem = null,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText =
                    "UPDATE Jobs SET Phase = $phase, ProviderJob = coalesce($provider, ProviderJob), "
                    + "Problem = coalesce($problem, Problem) WHERE Id = $id AND IsOpen";
                return command
                        .With("$id", job)
                        .With("$phase", Rows.Name(phase))
                        .With("$provider", providerJob)
                        .With("$problem", problem)
                        .ExecuteNonQuery() == 1;
            },
            cancellation
        );

    public async Task<bool> SettleAsync(
        string job,
        JobPhase phase,
        decimal spent,
        string? problem = null,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                if (JobRows.Find(connection, transaction, job) is not { IsSettled: false } open)
                {
                    return false;
                }
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText =
                    "UPDATE Jobs SET Phase = $phase, Spent = $spent, Problem = $problem, IsOpen = 0, "
                    + "IsOverbilled = $over WHERE Id = $id";
                command
                    .With("$id", job)
                    .With("$phase", Rows.Name(phase))
                    .With("$spent", Money.Write(spent))
                    .With("$problem", problem ?? open.Problem)
                    .With("$over", spent > open.Reserved)
                    .ExecuteNonQuery();
                JobAccounts.Book(connection, transaction, open, -open.Reserved, spent);
                return true;
            },
            cancellation
        );

    public Task<ImmutableArray<ShotJob>> OpenAsync(
        string? story = null,
        CancellationToken cancellation = default
    ) => ReadAsync("WHERE IsOpen AND ($story IS NULL OR Story = $story)", story);

    public Task<ImmutableArray<ShotJob>> ListAsync(
        string? story = null,
        CancellationToken cancellation = default
    ) => ReadAsync("WHERE $story IS NULL OR Story = $story", story);

    public async Task<Spending> SpendingAsync(
        string story,
        DateOnly? day = null,
        string? viewer = null,
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
            JobAccounts.Read(connection, null, story, JobAccounts.Account(day, viewer))
        );

    public async Task<ImmutableArray<string>> StoppedProvidersAsync(
        CancellationToken cancellation = default
    ) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT DISTINCT Provider FROM Jobs WHERE IsOverbilled ORDER BY Provider";
            using var reader = command.ExecuteReader();
            var names = ImmutableArray.CreateBuilder<string>();
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
            }
            return names.ToImmutable();
        });

    public async Task<bool> ForgiveAsync(
        string provider,
        CancellationToken cancellation = default
    ) =>
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText =
                    "UPDATE Jobs SET IsOverbilled = 0 WHERE Provider = $provider AND IsOverbilled";
                return command.With("$provider", provider).ExecuteNonQuery() > 0;
            },
            cancellation
        );

    private static Reservation.OverLimit? Over(
        SqliteConnection connection,
        SqliteTransaction transaction,
        ShotJob job,
        BudgetLimits limits
    )
    {
        foreach (var (limit, account, most) in JobAccounts.Of(job, limits))
        {
            var bound = JobAccounts.Read(connection, transaction, job.Draft.Story, account);
            if (most is { } ceiling && bound.Total + job.Reserved > ceiling)
            {
                return new Reservation.OverLimit(limit, ceiling, bound);
            }
        }
        return null;
    }

    private async Task<ImmutableArray<ShotJob>> ReadAsync(string where, string? story) =>
        await reads.ReadAsync(connection =>
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this file.
            command.CommandText = JobRows.Columns + where + " ORDER BY ReservedAt, Id";
#pragma warning restore CA2100
            return JobRows.ReadAll(command.With("$story", story));
        });
}
