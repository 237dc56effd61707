using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Limits;

public sealed class OutboxTests
{
    private const int BeatBytes = 60_000;

    [Fact]
    public async Task Who_does_not_read_what_is_pushed_is_cut_off_and_comes_back_to_the_right_turn()
    {
        await using var drama = await TestDrama.StartAsync(
            Long(0),
            // No send may time out here: it is the outbox that cuts.
            drama => (drama.Limits.Outbox, drama.Limits.SendTimeout) = (8, TimeSpan.FromMinutes(5))
        );
        using var meters = new Meters(drama.MeterScope);
        using var deaf = await RawHub.ConnectAsync(drama.Address);
        await deaf.CallAsync(
            "1",
            "Start",
            new { commandId = DramaClient.NewId(), story = "story" }
        );
        var start = (await deaf.ResultAsync("1"))!.Value;
        await deaf.CallAsync("2", "Choose", Choose(start, 0));
        await deaf.ResultAsync("2");

        // Each version moves the session and tells it twice. Nobody reads, so the network fills, then the outbox.
        var most = 0.0;
        var published = 0;
        while (meters.Gauge("interactive_drama.connections") > 0)
        {
            (++published).ShouldBeLessThan(2_000);
            await drama.PublishAsync(Long(published % 2));
            most = Math.Max(most, meters.Gauge("interactive_drama.outbox.waiting"));
        }

        most.ShouldBeLessThanOrEqualTo(8);
        await using var back = drama.Client();
        var resumed = await back.ResumeAsync(
            start.GetProperty("session").GetString()!,
            start.GetProperty("resumeKey").GetString()!
        );
        resumed.Turn.ShouldBeGreaterThanOrEqualTo(1 + 1);
        resumed.Beat!.Lines[0].Text.ShouldStartWith("Later.");
        (await back.ChooseAsync("back")).Turn.ShouldBe(resumed.Turn + 1);
    }

    [Fact]
    public async Task Who_does_not_read_its_answers_is_served_no_further_and_cut_off()
    {
        await using var drama = await TestDrama.StartAsync(
            Long(0),
            drama =>
            {
                drama.Limits.SendTimeout = TimeSpan.FromSeconds(1);
                (drama.Limits.CallBurst, drama.Limits.CallsPerSecond) = (100_000, 100_000);
            }
        );
        using var meters = new Meters(drama.MeterScope);
        using var deaf = await RawHub.ConnectAsync(drama.Address);
        await deaf.CallAsync(
            "1",
            "Start",
            new { commandId = DramaClient.NewId(), story = "story" }
        );
        var start = (await deaf.ResultAsync("1"))!.Value;
        var session = start.GetProperty("session").GetString()!;
        var key = start.GetProperty("resumeKey").GetString()!;

        const int calls = 3_000;
        var asking = AskAsync(deaf, calls, session, key);
        await TestDrama.UntilAsync(() => meters.Gauge("interactive_drama.connections") == 0);

        // What was answered fits the network's buffers: commands that nobody reads the answers of are not taken at all.
        var answered = meters
            .Of("interactive_drama.command.duration")
            .Count(command => command.Tags == "method=Resume");
        (answered * BeatBytes).ShouldBeLessThan(48_000_000);
        answered.ShouldBeLessThan(calls);
        deaf.Dispose();
        await asking;
        await using var back = drama.Client();
        var resumed = await back.ResumeAsync(session, key);
        resumed.Turn.ShouldBe(0);
        (await back.ChooseAsync("on")).Turn.ShouldBe(1);
    }

    private static async Task AskAsync(RawHub hub, int calls, string session, string key)
    {
        try
        {
            for (var call = 0; call < calls; call++)
            {
                await hub.CallAsync(
                    $"r{call}",
                    "Resume",
                    new
                    {
                        session,
                        resumeKey = key,
                        lastTurn = 0,
                    }
                );
            }
        }
        catch (Exception e)
            when (e
                    is System.Net.WebSockets.WebSocketException
                        or ObjectDisposedException
                        or OperationCanceledException
            )
        {
            // The server has cut it off, which is what is asked for.
        }
    }

    private static object Choose(System.Text.Json.JsonElement start, int turn) =>
        new
        {
            commandId = DramaClient.NewId(),
            session = start.GetProperty("session").GetString(),
            turn,
            choiceId = "on",
        };

    /// <summary>A story of long beats, in versions that differ by a variable.</summary>
    private static string Long(int version) =>
        $$"""
            VAR version = {{version}}
            -> road
            === road
            First. {{Text}}
            + [On] # id: on
            - Later. {{Text}}
            + [Back] # id: back
            -> road
            """;

    private static string Text => new('x', BeatBytes);
}
