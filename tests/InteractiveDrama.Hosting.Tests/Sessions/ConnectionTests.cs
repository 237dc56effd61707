using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Sessions;

public sealed class ConnectionTests
{
    [Fact]
    public async Task The_last_connection_wins_and_the_one_before_is_told()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var phone = drama.Client();
        await using var tablet = drama.Client();
        var told = new Watcher(phone);
        var start = await phone.StartAsync(Start());

        var here = await tablet.ResumeAsync(start.Session!, start.ResumeKey!);

        here.Turn.ShouldBe(0);
        here.Beat!.Id.ShouldBe(start.Beat!.Id);
        (await told.NextAsync()).Error!.Code.ShouldBe(ErrorCodes.Replaced);
        var refused = await Should.ThrowAsync<DramaException>(() => phone.ChooseAsync("wait"));
        refused.Code.ShouldBe(ErrorCodes.Replaced);
        (await tablet.ChooseAsync("wait")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task The_replaced_connections_end_does_not_disturb_the_new_one()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var tablet = drama.Client();
        SessionReply start;
        await using (var phone = drama.Client())
        {
            start = await phone.StartAsync(Start());
            await tablet.ResumeAsync(start.Session!, start.ResumeKey!);
        }

        (await tablet.ChooseAsync("wait")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_started_again_on_the_same_data_goes_on_with_everything()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        SessionReply start;
        ChooseRequest choose;
        await using (
            var before = await TestDrama.StartAsync(Scripts.Pier, folder, keepFolder: true)
        )
        await using (var client = before.Client())
        {
            start = await client.StartAsync(Start());
            choose = new ChooseRequest
            {
                CommandId = DramaClient.NewId(),
                Session = start.Session!,
                Turn = 0,
                ChoiceId = "wait",
            };
            await client.SendAsync(choose);
        }

        await using var after = await TestDrama.StartAsync(Scripts.Pier, folder);
        await using var later = after.Client();
        var back = await later.ResumeAsync(start.Session!, start.ResumeKey!);

        back.Turn.ShouldBe(1);
        back.Beat!.Lines[0].Text.ShouldBe("She came after all.");
        (await later.SendAsync(choose)).Turn.ShouldBe(1);
        (await later.ChooseAsync("go_in")).Beat!.Ending!.Id.ShouldBe("dawn");
    }

    [Fact]
    public async Task An_episode_started_again_is_a_new_session_with_the_state_of_the_old_one()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("wait");
        await client.ChooseAsync("walk_away");
        drama.Time.Advance(TimeSpan.FromMinutes(1));

        await using var again = drama.Client();
        var fork = await again.StartAsync(
            Start() with
            {
                Episode = "shed",
                From = new ForkPoint { Session = start.Session!, ResumeKey = start.ResumeKey! },
            }
        );

        fork.Session.ShouldNotBe(start.Session);
        fork.Turn.ShouldBe(0);
        fork.Beat!.Lines.ShouldHaveSingleItem().Text.ShouldBe("She came after all.");
        (await again.ChooseAsync("go_in")).Beat!.Ending!.Id.ShouldBe("dawn");
        var all = await drama
            .Services.GetRequiredService<IPlaythroughs>()
            .ReadAsync("story", simulated: false)
            .ToListAsync();
        all.Select(one => one.ForkedFrom).ShouldBe([null, start.Session]);
    }

    [Fact]
    public async Task What_may_come_is_named_ahead_and_nothing_of_its_text()
    {
        await using var drama = await TestDrama.StartAsync(
            """
            # shot: wide
            A door.
            * [Left] # id: left
              # shot: close-up
              # id: x
              The left room.
              -> END
            * [Right] # id: right
              No shot here.
              -> END
            """
        );
        await using var client = drama.Client();

        var start = await client.StartAsync(Start());

        start.Beat!.Preload.Count.ShouldBe(2);
        start.Beat.Preload.ShouldAllBe(first =>
            first.Url.StartsWith("/media/", StringComparison.Ordinal)
        );
        start
            .Beat.Preload.SelectMany(first => first.Choices)
            .ShouldBe(start.Beat.Choices.Select(choice => choice.Id));
    }

    [Fact]
    public async Task What_viewers_chose_is_likelier_and_a_beat_stays_as_it_is()
    {
        await using var drama = await TestDrama.StartAsync(
            """
            # shot: wide
            A door.
            * [Left] # id: left
              # shot: close-up
              The left room.
              -> END
            * [Right] # id: right
              # shot: medium
              The right room.
              -> END
            """
        );
        for (var viewer = 0; viewer < 2; viewer++)
        {
            await using var earlier = drama.Client();
            await earlier.StartAsync(Start());
            await earlier.ChooseAsync("right");
        }
        await using var client = drama.Client();

        var start = await client.StartAsync(Start());
        var told = await client.ReportAsync(PlayerEventKind.WindowOpened);

        told.Likely.ShouldBe(["right", "left"]);
        start.Beat!.Preload.Select(first => first.Choices.Single()).ShouldBe(["left", "right"]);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
