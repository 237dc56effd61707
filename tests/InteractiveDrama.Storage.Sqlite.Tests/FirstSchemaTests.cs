using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Specification;
using InteractiveDrama.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

public sealed class FirstSchemaTests
{
    private const string OldSession =
        "INSERT INTO Sessions (Id, Story, Version, Episode, ForkedFrom, Locale, Seed, Timers, Simulated, KeyHash, "
        + "KeySalt, Opening, OpeningReply, StartedAt, SeenAt, LeftAt) VALUES ('old', 'story', 'v1', NULL, NULL, NULL, "
        + "42, 'written', 0, x'01', x'02', x'03', x'04', 0, 0, NULL); "
        + "INSERT INTO Turns (Session, Turn, Beat, Stop, Episode, Ending, Via, Mode, ThinkTime, HeldTime, Offered, At) "
        + "VALUES ('old', 0, 'gate', 'decision', NULL, NULL, NULL, NULL, NULL, 0, '[\"a\"]', 0); "
        + "INSERT INTO Positions (Session, Turn, Beat, Snapshot) VALUES ('old', 0, $beat, x'05')";

    [Fact]
    public async Task A_database_of_the_first_schema_is_opened_and_played_on()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        using (
            var connection = new SqliteConnection(
                $"Data Source={Path.Combine(folder, SqliteStorageOptions.FileName)};Pooling=False"
            )
        )
        {
            using var context = SqliteDatabase.CreateContext(connection);
            await context.GetService<IMigrator>().MigrateAsync("20261120210000_FirstSchema");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = OldSession;
            command.Parameters.AddWithValue(
                "$beat",
                System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Samples.Beat(0))
            );
            await command.ExecuteNonQueryAsync();
        }

        await using var services = new PreparedFolder(folder);

        var stored = (await services.Store.FindAsync("old"))!;
        stored.Session.Seed.ShouldBe(42);
        stored.Session.ForkedAt.ShouldBeNull();
        (await services.Store.ReadTurnsAsync("old")).Single().Draws.ShouldBeNull();
        (
            await services.Store.CommitAsync(Samples.Commit("old", 1))
        ).ShouldBeOfType<CommitOutcome.Committed>();
        (await services.Store.ReadTurnsAsync("old"))[1].Draws!.Value.Length.ShouldBe(2);
    }
}
