using InteractiveDrama.Client;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Processes;

public sealed class RepublishedServerTests
{
    private const string Script = """
        VAR steps = 0
        -> road
        === road
        Step {steps}. {~Rain.|Sun.|Wind.} # id: step
        + [On] # id: on
          ~ steps = steps + 1
          -> road
        """;

    [Fact]
    public async Task A_server_killed_with_sessions_of_one_version_goes_on_with_them_in_the_next()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var story = Path.Combine(folder, "road.ink");
        var data = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(story, Script);
        var stood = new List<(SessionReply Start, SessionReply Last, ChooseRequest Unanswered)>();
        await using (var server = await ServerProcess.StartAsync(story, data))
        {
            for (var viewer = 0; viewer < 4; viewer++)
            {
                await using var client = new DramaClient(server.Address);
                var start = await client.StartAsync(
                    new StartRequest { CommandId = DramaClient.NewId(), Story = "road" }
                );
                var last = start;
                for (var step = 0; step < 5; step++)
                {
                    last = await client.ChooseAsync("on");
                }
                stood.Add((start, last, Choose(start, last.Turn)));
            }
            await server.KillAsync();
        }
        await File.WriteAllTextAsync(
            story,
            Script
                .Replace(
                    "+ [On]",
                    "+ [Rest] # id: rest\n  -> road\n+ [Go on]",
                    StringComparison.Ordinal
                )
                .Replace(
                    "-> road\n===",
                    "~ temp dice = RANDOM(1, 6)\n-> road\n===",
                    StringComparison.Ordinal
                )
        );

        for (var kill = 0; kill < 2; kill++)
        {
            await using var again = await ServerProcess.StartAsync(story, data);
            foreach (var (start, last, unanswered) in stood)
            {
                await using var client = new DramaClient(again.Address);
                var back = await client.ResumeAsync(start.Session!, start.ResumeKey!);
                // Carried over once; the second server finds it done, and the choice after it too.
                back.Turn.ShouldBe(last.Turn + 1 + kill);
                if (kill == 0)
                {
                    back.Beat!.Lines[0].Text.ShouldBe(last.Beat!.Lines[0].Text);
                    back.Beat.Choices.Select(c => c.Text).ShouldBe(["Rest", "Go on"]);
                }
                var taken = await client.SendAsync(unanswered);
                taken.Turn.ShouldBe(last.Turn + 2);
                taken.Beat!.Lines[0].Text.ShouldStartWith("Step 6. ");
            }
            await again.KillAsync();
        }
        Directory.Delete(folder, recursive: true);
    }

    private static ChooseRequest Choose(SessionReply start, int turn) =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Session = start.Session!,
            Turn = turn,
            ChoiceId = "on",
        };
}
