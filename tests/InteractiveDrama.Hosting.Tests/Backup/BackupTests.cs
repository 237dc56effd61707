using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Processes;
using InteractiveDrama.Protocol;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Storage.Sqlite.Backup;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Backup;

public sealed class BackupTests : IDisposable
{
    private const int Viewers = 8;

    private const string Script = """
        VAR steps = 0
        -> road
        === road
        Step {steps}.
        + [On] # id: on
          ~ steps = steps + 1
          -> road
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("drama").FullName;

    [Fact]
    public async Task A_copy_made_under_load_has_every_turn_that_was_answered_before()
    {
        var story = Path.Combine(folder, "road.ink");
        await File.WriteAllTextAsync(story, Script);
        var copy = Path.Combine(folder, "copy.db");
        SessionReply[] sessions;
        int[] before;
        await using (
            var server = await ServerProcess.StartAsync(story, Path.Combine(folder, "data"))
        )
        {
            var clients = Enumerable
                .Range(0, Viewers)
                .Select(_ => new DramaClient(server.Address))
                .ToArray();
            sessions = await Task.WhenAll(
                clients.Select(client =>
                    client.StartAsync(
                        new StartRequest { CommandId = DramaClient.NewId(), Story = "road" }
                    )
                )
            );
            using var stop = new CancellationTokenSource();
            var playing = clients.Select(client => PlayAsync(client, stop.Token)).ToArray();
            while (clients.Sum(client => client.Turn) < 100)
            {
                await Task.Yield();
            }

            before = [.. clients.Select(client => client.Turn)];
            DatabaseBackup.Save(Path.Combine(folder, "data"), copy);

            await stop.CancelAsync();
            await Task.WhenAll(playing);
            foreach (var client in clients)
            {
                await client.DisposeAsync();
            }
        }
        File.Exists(copy + "-wal").ShouldBeFalse();
        var restored = Path.Combine(folder, "restored");
        DatabaseBackup.Restore(copy, restored);

        await using var again = await ServerProcess.StartAsync(story, restored);
        foreach (var (start, turn) in sessions.Zip(before))
        {
            await using var client = new DramaClient(again.Address);
            var back = await client.ResumeAsync(start.Session!, start.ResumeKey!);
            back.Turn.ShouldBeGreaterThanOrEqualTo(turn);
            back.Beat!.Lines[0].Text.ShouldBe($"Step {back.Turn}.");
            (await client.ChooseAsync("on")).Turn.ShouldBe(back.Turn + 1);
        }
    }

    [Fact]
    public void What_is_no_database_of_ours_is_not_restored_and_nothing_is_left()
    {
        var file = Path.Combine(folder, "letter.db");
        File.WriteAllText(file, "Dear server, this is no database.");
        var target = Path.Combine(folder, "target");

        Should
            .Throw<IOException>(() => DatabaseBackup.Restore(file, target))
            .Message.ShouldContain("letter.db");

        Directory.GetFiles(target).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        var database = Path.Combine(folder, "data", SqliteStorageOptions.FileName);
        await File.WriteAllTextAsync(database, "somebody's");

        Should.Throw<IOException>(() =>
            DatabaseBackup.Restore(database, Path.Combine(folder, "data"))
        );
        Should.Throw<IOException>(() =>
            DatabaseBackup.Save(Path.Combine(folder, "data"), database)
        );
        Should.Throw<IOException>(() =>
            DatabaseBackup.Save(Path.Combine(folder, "nowhere"), Path.Combine(folder, "copy.db"))
        );

        (await File.ReadAllTextAsync(database)).ShouldBe("somebody's");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task PlayAsync(DramaClient client, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await client.ChooseAsync("on", cancellation: CancellationToken.None);
            }
            catch (DramaException e) when (e.Code == ErrorCodes.RateLimited)
            {
                await Task.Yield();
            }
        }
    }
}
