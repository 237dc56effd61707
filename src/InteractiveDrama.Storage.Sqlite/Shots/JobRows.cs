using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Shots;

/// <summary>How jobs become rows and come back.</summary>
internal static class JobRows
{
    public const string Columns =
        "SELECT Id, Viewer, Phase, ProviderJob, Reserved, Spent, ReservedAt, Problem, Draft FROM Jobs ";

    public static void Insert(
        SqliteConnection connection,
        SqliteTransaction transaction,
        ShotJob job
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "INSERT INTO Jobs (Id, Story, Viewer, Provider, Request, Phase, ProviderJob, Reserved, Spent, ReservedAt, "
            + "Problem, IsOpen, IsOverbilled, Draft) VALUES ($id, $story, $viewer, $provider, $request, $phase, NULL, "
            + "$reserved, '0', $at, NULL, 1, 0, $draft)";
        command
            .With("$id", job.Id)
            .With("$story", job.Draft.Story)
            .With("$viewer", job.Viewer)
            .With("$provider", job.Draft.Provider)
            .With("$request", job.Draft.RequestHash)
            .With("$phase", Rows.Name(job.Phase))
            .With("$reserved", Money.Write(job.Reserved))
            .With("$at", job.ReservedAt.UtcTicks)
            .With("$draft", JsonSerializer.Serialize(job.Draft))
            .ExecuteNonQuery();
    }

    public static ShotJob? Find(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string id
    ) => One(connection, transaction, "WHERE Id = $key", id);

    public static ShotJob? UnderWay(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string request
    ) => One(connection, transaction, "WHERE Request = $key AND IsOpen", request);

    public static ImmutableArray<ShotJob> ReadAll(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var jobs = ImmutableArray.CreateBuilder<ShotJob>();
        while (reader.Read())
        {
            jobs.Add(Read(reader));
        }
        return jobs.ToImmutable();
    }

    private static ShotJob? One(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string where,
        string key
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Both texts are constants of this file.
        command.CommandText = Columns + where;
#pragma warning restore CA2100
        using var reader = command.With("$key", key).ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    private static ShotJob Read(SqliteDataReader reader) =>
        new()
        {
            Id = reader.GetString(0),
            Viewer = reader.TextOrNull(1),
            Phase = Rows.Named<JobPhase>(reader.GetString(2)),
            ProviderJob = reader.TextOrNull(3),
            Reserved = Money.Read(reader.GetString(4)),
            Spent = Money.Read(reader.GetString(5)),
            ReservedAt = Rows.Moment(reader.GetInt64(6)),
            Problem = reader.TextOrNull(7),
            Draft = JsonSerializer.Deserialize<Take>(reader.GetString(8))!,
        };
}
