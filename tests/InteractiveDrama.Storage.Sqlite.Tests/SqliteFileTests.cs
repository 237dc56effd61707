using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Specification;
using InteractiveDrama.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

public sealed class SqliteFileTests
{
    [Fact]
    public void The_migrations_say_what_the_model_says()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var context = SqliteDatabase.CreateContext(connection);
        var snapshot = context.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        var finished = context
            .GetService<IModelRuntimeInitializer>()
            .Initialize(((IMutableModel)snapshot).FinalizeModel());

        context
            .GetService<IMigrationsModelDiffer>()
            .HasDifferences(
                finished.GetRelationalModel(),
                context.GetService<IDesignTimeModel>().Model.GetRelationalModel()
            )
            .ShouldBeFalse();
    }

    [Fact]
    public async Task Turns_stay_as_they_are_whatever_writes_to_the_file()
    {
        await using var folder = new SqliteFolder();
        await folder.Store.OpenAsync(Samples.Opening("one"));
        await using var connection = folder.Connect();

        foreach (var sql in new[] { "UPDATE Turns SET Beat = 'x'", "DELETE FROM Turns" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            Should
                .Throw<SqliteException>(() => command.ExecuteNonQuery())
                .Message.ShouldContain("append-only");
        }
    }

    [Fact]
    public async Task The_log_is_written_ahead()
    {
        await using var folder = new SqliteFolder();
        await folder.Store.OpenAsync(Samples.Opening("one"));
        await using var connection = folder.Connect();
        await using var command = connection.CreateCommand();

        command.CommandText = "PRAGMA journal_mode";

        command.ExecuteScalar().ShouldBe("wal");
    }

    [Fact]
    public async Task A_full_disk_is_said_in_words_and_what_was_stored_stays()
    {
        await using var folder = new SqliteFolder(maximumBytes: 400_000);
        await folder.Store.OpenAsync(Samples.Opening("one"));
        var stored = 0;

        var full = await Should.ThrowAsync<StoreUnavailableException>(async () =>
        {
            while (true)
            {
                await folder.Store.CommitAsync(Samples.Commit("one", stored + 1));
                stored++;
            }
        });

        full.Message.ShouldContain("full");
        stored.ShouldBeGreaterThan(0);
        (await folder.Store.FindAsync("one"))!.Position.Turn.ShouldBe(stored);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_in_words()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, SqliteStorageOptions.FileName),
            new string('x', 8192)
        );
        await using var services = new PreparedFolder(folder);

        var damaged = await Should.ThrowAsync<StoreUnavailableException>(async () =>
            await services.Store.FindAsync("one")
        );

        damaged.Message.ShouldContain("not a database");
    }
}
