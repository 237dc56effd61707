using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Hubs;

/// <summary>The same drama over either wire.</summary>
public sealed class WireFormatTests
{
    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.MessagePack)]
    public async Task A_drama_plays_to_its_end_and_is_resumed(WireFormat format)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client(format);
        var start = await client.StartAsync(Start());
        await client.ReportAsync(PlayerEventKind.WindowOpened);
        await client.ChooseAsync("wait");
        await using var later = drama.Client(format);

        var back = await later.ResumeAsync(start.Session!, start.ResumeKey!);
        var end = await later.ChooseAsync("go_in");

        back.Turn.ShouldBe(1);
        back.Beat!.Choices.Select(c => c.Id).ShouldBe(["go_in", "walk_away"]);
        end.Beat!.Ending!.Id.ShouldBe("dawn");
    }

    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.MessagePack)]
    public async Task A_client_hears_what_it_did_not_ask_for(WireFormat format)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var first = drama.Client(format);
        var told = new Watcher(first);
        var start = await first.StartAsync(Start());
        await using var second = drama.Client(
            format == WireFormat.Json ? WireFormat.MessagePack : WireFormat.Json
        );

        await second.ResumeAsync(start.Session!, start.ResumeKey!);

        (await told.NextAsync()).Error!.Code.ShouldBe(ErrorCodes.Replaced);
        var heard = new Watcher(second);
        await drama.PublishAsync(
            Scripts.Pier.Replace("an hour", "a minute", StringComparison.Ordinal)
        );
        (await heard.NextAsync())
            .Beat!.Lines[0]
            .Text.ShouldBe("The last ferry leaves in a minute.");
    }

    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.MessagePack)]
    public async Task A_client_hears_of_a_better_take_with_its_sizes_and_voices(WireFormat format)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client(format);
        var told = new TaskCompletionSource<ShotReadyView>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        client.ShotReady += (_, heard) => told.TrySetResult(heard.Ready);
        var start = await client.StartAsync(Start());
        var sent = Better(start.Session!, start.Turn);

        using (
            var usage = await drama
                .Services.GetRequiredService<LiveSessions>()
                .UseAsync(start.Session!)
        )
        {
            await drama
                .Services.GetRequiredService<IViewerPush>()
                .ShotReadyAsync(usage.Session.Connection!, sent);
        }

        var heard = await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        JsonSerializer.Serialize(heard).ShouldBe(JsonSerializer.Serialize(sent));
    }

    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.MessagePack)]
    public async Task What_was_taken_back_is_told_the_same_over_both_protocols(WireFormat format)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client(format);
        var told = new TaskCompletionSource<ShotWithdrawnView>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        client.ShotWithdrawn += (_, heard) => told.TrySetResult(heard.Withdrawn);
        var start = await client.StartAsync(Start());
        var sent = new ShotWithdrawnView
        {
            Session = start.Session!,
            Turn = start.Turn,
            Shot = "pier_001",
            Take = "t-000018",
            Urls = ["/media/360.mp4", "/media/poster.jpg"],
            Replacement = Better(start.Session!, start.Turn).Shot,
        };

        using (
            var usage = await drama
                .Services.GetRequiredService<LiveSessions>()
                .UseAsync(start.Session!)
        )
        {
            await drama
                .Services.GetRequiredService<IViewerPush>()
                .ShotWithdrawnAsync(usage.Session.Connection!, sent);
        }

        var heard = await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        JsonSerializer.Serialize(heard).ShouldBe(JsonSerializer.Serialize(sent));
    }

    private static ShotReadyView Better(string session, int turn) =>
        new()
        {
            Session = session,
            Turn = turn,
            Shot = new ShotView
            {
                Id = "pier_001",
                FirstLine = 0,
                Url = "/media/720.mp4",
                Type = "video/mp4",
                DurationMs = 4000,
                Alt = "The pier at night.",
                MadeBy = MadeBy.Ai,
                Rung = ShotRung.Final,
                Poster = "/media/poster.jpg",
                Sources =
                [
                    new ShotSourceView
                    {
                        Url = "/media/360.mp4",
                        Type = "video/mp4",
                        Width = 360,
                        Height = 640,
                        BitsPerSecond = 400_000,
                    },
                ],
                Take = "t-000017",
            },
            Voices =
            [
                new LineVoiceView
                {
                    Line = "pier_001",
                    Voice = new VoiceView
                    {
                        Url = "/media/voice.m4a",
                        Type = "audio/mp4",
                        DurationMs = 900,
                        MadeBy = MadeBy.Human,
                    },
                },
            ],
        };

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
