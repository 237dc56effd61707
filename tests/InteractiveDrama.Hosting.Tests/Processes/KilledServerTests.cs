using System.Net.Http.Json;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Client;
using InteractiveDrama.Protocol;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Processes;

public sealed class KilledServerTests
{
    private const string Script = """
        VAR steps = 0
        -> road
        === road
        Step {steps}.
        + [On] # id: on
          ~ steps = steps + 1
          -> road
        + [Turn] # id: turn
          ~ steps = steps + 1
          -> road
        """;

    [Fact]
    public async Task A_killed_server_loses_no_acknowledged_turn()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var story = Path.Combine(folder, "road.ink");
        var data = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(story, Script);
        Walk[] walks;
        await using (var server = await ServerProcess.StartAsync(story, data))
        {
            walks = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(_ => Walk.StartAsync(server.Address))
            );
            var walking = walks.Select(walk => walk.WalkUntilCutOffAsync()).ToArray();
            while (walks.Sum(walk => walk.Acknowledged) < 120)
            {
                await Task.Yield();
            }
            await server.KillAsync();
            await Task.WhenAll(walking);
        }

        await using var again = await ServerProcess.StartAsync(story, data);
        foreach (var walk in walks)
        {
            await using var client = new DramaClient(again.Address);
            var back = await client.ResumeAsync(walk.Session, walk.Key);
            // The turn under way when the server died may have been stored without its answer arriving.
            back.Turn.ShouldBeInRange(walk.Acknowledged, walk.Acknowledged + 1);
            back.Beat!.Lines[0].Text.ShouldBe($"Step {back.Turn}.");

            // The unanswered command sent again counts once, whether it was stored or not.
            var repeated = await client.SendAsync(walk.Unanswered);
            repeated.Turn.ShouldBe(walk.Acknowledged + 1);
            repeated.Beat!.Lines[0].Text.ShouldBe($"Step {repeated.Turn}.");
        }
        await CountsEachTurnOnceAsync(again, data, walks.Sum(walk => walk.Acknowledged + 2));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Each turn is counted once: in the report of the server that came after, and after one more kill when counted anew.</summary>
    private static async Task CountsEachTurnOnceAsync(ServerProcess server, string data, int turns)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        var report = await http.GetFromJsonAsync<StoryReport>("api/stories/road/report");
        report!.Beats.Sum(beat => beat.Entries).ShouldBe(turns);
        await server.KillAsync();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
        var rebuilt = await services
            .GetRequiredService<IEventStore>()
            .RebuildAsync(DateTimeOffset.UnixEpoch);
        (rebuilt.Sessions, rebuilt.Differed).ShouldBe((6, 0));
    }

    /// <summary>A viewer who goes on as fast as the server answers.</summary>
    private sealed class Walk(DramaClient client, SessionReply start)
    {
        private volatile int acknowledged;

        public int Acknowledged => acknowledged;

        public string Session => start.Session!;

        public string Key => start.ResumeKey!;

        public ChooseRequest Unanswered { get; private set; } =
            new()
            {
                CommandId = "",
                Session = "",
                Turn = 0,
            };

        public static async Task<Walk> StartAsync(Uri server)
        {
            var client = new DramaClient(new DramaClientOptions { Server = server, Attempts = 0 });
            var start = await client.StartAsync(
                new StartRequest { CommandId = DramaClient.NewId(), Story = "road" }
            );
            return new Walk(client, start);
        }

        public async Task WalkUntilCutOffAsync()
        {
            try
            {
                while (true)
                {
                    Unanswered = new ChooseRequest
                    {
                        CommandId = DramaClient.NewId(),
                        Session = Session,
                        Turn = acknowledged,
                        ChoiceId = acknowledged % 2 == 0 ? "on" : "turn",
                    };
                    var reply = await client.SendAsync(Unanswered);
                    if (reply.Error is null)
                    {
                        acknowledged = reply.Turn;
                    }
                }
            }
            catch (DramaException e) when (e.Code == ClientErrorCodes.Unreachable)
            {
                await client.DisposeAsync();
            }
        }
    }
}
