using System.Text.Json;
using InteractiveDrama.Testing;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Analytics;

public sealed class AnalyticsCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_counted_anew_is_what_was_counted()
    {
        await Simulate();

        var status = await Json("analytics", "status");
        var rebuilt = await Json("analytics", "rebuild");

        status.GetProperty("sessions").GetInt64().ShouldBe(4);
        rebuilt.GetProperty("sessions").GetInt64().ShouldBe(4);
        rebuilt.GetProperty("events").GetInt64().ShouldBe(status.GetProperty("events").GetInt64());
        rebuilt.GetProperty("counters").GetInt64().ShouldBeGreaterThan(20);
        rebuilt.GetProperty("differed").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_counter_is_found_and_put_right()
    {
        await Simulate();
        await Json("analytics", "status");
        Change("analytics.db", "UPDATE Counters SET Value = Value + 7 WHERE Measure = 1");

        (await Json("analytics", "rebuild")).GetProperty("differed").GetInt64().ShouldBe(1);
        (await Json("analytics", "rebuild")).GetProperty("differed").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Events_and_counters_are_given_out()
    {
        await Simulate();
        var kept = (await Json("analytics", "status")).GetProperty("events").GetInt32();

        var lines = await Export("events", "jsonl");
        var table = await Export("events", "csv");
        var counters = await Export("counters", "jsonl");

        lines.Length.ShouldBe(kept);
        table.Length.ShouldBe(kept + 1);
        var first = JsonDocument.Parse(lines[0]).RootElement;
        first.GetProperty("schema").GetString().ShouldBe("drama/beat_started/1-0-0");
        first.GetProperty("seq").GetInt32().ShouldBe(3);
        first.GetProperty("origin").GetString().ShouldBe("server");
        first.GetProperty("stop").GetString().ShouldBe("decision");
        var sessions = JsonDocument.Parse(counters[0]).RootElement;
        sessions.GetProperty("measure").GetString().ShouldBe("sessions");
        sessions.GetProperty("value").GetInt64().ShouldBe(4);
    }

    [Fact]
    public async Task A_person_is_removed_and_it_is_said_what_went()
    {
        await Simulate();
        Change(
            "drama.db",
            "UPDATE Sessions SET Viewer = 'ada' WHERE Id = (SELECT min(Id) FROM Sessions)"
        );

        var removed = await Json("viewer", "delete", "ada");

        removed.GetProperty("sessions").GetInt32().ShouldBe(1);
        removed.GetProperty("turns").GetInt32().ShouldBeGreaterThan(0);
        var counted = removed.GetProperty("analytics");
        counted.GetProperty("sessions").GetInt32().ShouldBe(1);
        counted.GetProperty("counters").GetInt32().ShouldBeGreaterThan(0);
        (await Json("analytics", "rebuild")).GetProperty("sessions").GetInt64().ShouldBe(3);
        var again = await Run.Of("viewer", "delete", "ada", "--data", Data);
        (again.Code, again.Output).ShouldBe((ExitCodes.Failed, ""));
        again.Said.ShouldContain("Nothing is kept of a viewer 'ada'");
    }

    [Fact]
    public async Task A_restored_copy_has_what_was_counted()
    {
        await Simulate();
        var status = await Json("analytics", "status");
        var (copy, restored) = (
            Path.Combine(folder.Path, "copy.db"),
            Path.Combine(folder.Path, "restored")
        );

        (await Run.Of("backup", "--data", Data, "-o", copy)).Code.ShouldBe(ExitCodes.Fine);
        (await Run.Of("restore", copy, "--data", restored)).Code.ShouldBe(ExitCodes.Fine);

        File.Exists(Path.Combine(restored, "analytics.db")).ShouldBeTrue();
        var run = await Run.Of("analytics", "status", "--data", restored, "--format", "json");
        JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("stored")
            .GetInt64()
            .ShouldBe(status.GetProperty("stored").GetInt64());
    }

    [Fact]
    public async Task Looking_makes_no_database()
    {
        var run = await Run.Of("analytics", "status", "--data", Data);

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("There is no database in");
        Directory.Exists(Data).ShouldBeFalse();
    }

    private async Task Simulate() =>
        (
            await Run.Of(
                "simulate",
                Repository.Story("prompt-side"),
                "--viewers",
                "4",
                "--seed",
                "7",
                "--data",
                Data
            )
        ).Code.ShouldBe(ExitCodes.Fine);

    private async Task<JsonElement> Json(params string[] words)
    {
        var run = await Run.Of([.. words, "--data", Data, "--format", "json"]);
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private async Task<string[]> Export(string what, string format)
    {
        var file = Path.Combine(folder.Path, $"{what}.{format}");
        var run = await Run.Of(
            "analytics",
            "export",
            "prompt-side",
            "--simulated",
            "--what",
            what,
            "--format",
            format,
            "--output",
            file,
            "--data",
            Data
        );
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        return await File.ReadAllLinesAsync(file);
    }

    private void Change(string file, string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(Data, file)};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery().ShouldBe(1);
    }
}
