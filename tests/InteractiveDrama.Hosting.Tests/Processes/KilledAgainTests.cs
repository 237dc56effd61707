using InteractiveDrama.Hosting.Tests.ExactlyOnce;
using InteractiveDrama.Hosting.Tests.Support;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Processes;

public sealed class KilledAgainTests
{
    private const int Seed = 20_261_122;
    private const int Viewers = 8;

    [Fact]
    public async Task A_server_killed_again_and_again_keeps_every_acknowledged_choice_once_and_in_order()
    {
        var kills = LongRun.Of(4, 20);
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var data = Path.Combine(folder, "data");
        var story = TestDrama.Compile(Tales.Well, folder, "well");
        var script = Path.Combine(folder, "well.ink");
        await File.WriteAllTextAsync(script, Tales.Well);
        var chance = new Random(Seed);
        var place = new ServerPlace();
        var milestones = new Milestones();
        using var enough = new CancellationTokenSource();
        var viewers = Enumerable
            .Range(0, Viewers)
            .Select(i => new UnsteadyViewer(place, "well", new Trouble(), Seed + i, milestones))
            .ToList();
        var playing = viewers
            .Select(viewer => viewer.PlayAsync(int.MaxValue, enough.Token))
            .ToList();

        for (var kill = 0; kill < kills; kill++)
        {
            await using var server = await ServerProcess.StartAsync(script, data);
            var enoughForNow = milestones.NextAsync(chance.Next(20, 200));
            place.Up(server.Address);
            // A viewer ends early only by failing; what it says then is the test's outcome.
            var first = await Task.WhenAny([enoughForNow, .. playing]);
            await first;
            first.ShouldBe(enoughForNow, $"kill {kill} of seed {Seed}");
            place.Down();
            await server.KillAsync();
            await using var dead = new DataFolder(data);
            foreach (var session in viewers.SelectMany(viewer => viewer.Sessions.ToList()))
            {
                await SingleProcess.HoldAsync(story, session, dead.Store);
            }
        }

        await using var last = await ServerProcess.StartAsync(script, data);
        await enough.CancelAsync();
        place.Up(last.Address);
        await Task.WhenAll(playing);
        foreach (var session in viewers.SelectMany(viewer => viewer.Sessions))
        {
            using var line = await HubLine.ConnectAsync(last.Address);
            await HoldAsync(line, session);
        }
        viewers.ForEach(viewer => viewer.Dispose());
        await last.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every command sent once more gets the answer it got.</summary>
    private static async Task HoldAsync(HubLine line, PlayedSession session)
    {
        var back = await line.CallAsync(
            Protocol.DramaHub.Resume,
            new Protocol.ResumeRequest { Session = session.Id, ResumeKey = session.Key }
        );
        back!.Reply.Turn.ShouldBe(session.Choices.Count);
        foreach (var (command, answer) in session.Choices)
        {
            var again = await line.CallAsync(Protocol.DramaHub.Choose, command);
            again!.Json.ShouldBe(answer.Json);
        }
    }
}
