using System.Globalization;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Shots;

/// <summary>What is reserved and spent of each limit, kept up with every job in the job's own transaction.</summary>
internal static class JobAccounts
{
    private const string Whole = "story";

    /// <summary>The limits a job counts against: what each is called, where it is booked, and the most there may be.</summary>
    public static IEnumerable<(string Limit, string Account, decimal? Most)> Of(
        ShotJob job,
        BudgetLimits limits
    )
    {
        yield return ("story", Whole, limits.Story);
        yield return ("day", Day(DateOnly.FromDateTime(job.ReservedAt.UtcDateTime)), limits.Day);
        if (job.Viewer is { } viewer)
        {
            yield return ("viewer", Viewer(viewer), limits.Viewer);
        }
    }

    public static string Account(DateOnly? day, string? viewer) =>
        viewer is not null ? Viewer(viewer)
        : day is { } one ? Day(one)
        : Whole;

    public static Spending Read(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        string story,
        string account
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "SELECT Reserved, Spent FROM JobAccounts WHERE Story = $story AND \"Limit\" = $account";
        using var reader = command.With("$story", story).With("$account", account).ExecuteReader();
        return reader.Read()
            ? new Spending(Money.Read(reader.GetString(0)), Money.Read(reader.GetString(1)))
            : default;
    }

    /// <summary>Books a change to every account of a job.</summary>
    public static void Book(
        SqliteConnection connection,
        SqliteTransaction transaction,
        ShotJob job,
        decimal reserved,
        decimal spent
    )
    {
        foreach (var (_, account, _) in Of(job, BudgetLimits.Nothing))
        {
            var before = Read(connection, transaction, job.Draft.Story, account);
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                "INSERT INTO JobAccounts (Story, \"Limit\", Reserved, Spent) VALUES ($story, $account, $reserved, $spent) "
                + "ON CONFLICT (Story, \"Limit\") DO UPDATE SET Reserved = $reserved, Spent = $spent";
            command
                .With("$story", job.Draft.Story)
                .With("$account", account)
                .With("$reserved", Money.Write(before.Reserved + reserved))
                .With("$spent", Money.Write(before.Spent + spent))
                .ExecuteNonQuery();
        }
    }

    private static string Day(DateOnly day) =>
        "day/" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Viewer(string viewer) => "viewer/" + viewer;
}
