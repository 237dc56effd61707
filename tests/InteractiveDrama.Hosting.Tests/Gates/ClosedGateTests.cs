using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Gates;

public sealed class ClosedGateTests
{
    [Fact]
    public async Task A_locked_choice_is_shown_with_the_platforms_offer()
    {
        var platform = new Platform();
        await using var drama = await StartAsync(platform);
        await using var client = drama.Client();

        var start = await client.StartAsync(Start());

        var gate = start.Beat!.Choices[0].Gate!;
        (gate.Name, gate.Locked).ShouldBe(("song", true));
        gate.Offer!.Value.GetRawText().ShouldBe(Platform.Offer.GetRawText());
        start.Beat.Choices[1].Gate.ShouldBeNull();
        platform.Asked.ShouldContain(
            new EntitlementQuestion(null, start.Session!, "story", "song", "song", null)
        );
    }

    [Fact]
    public async Task A_refusal_takes_no_turn_and_leaves_the_session_where_it_was()
    {
        await using var drama = await StartAsync(new Platform());
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var store = drama.Services.GetRequiredService<ISessionStore>();
        var before = await store.FindAsync(start.Session!);

        var refusal = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("song"));

        refusal.Code.ShouldBe(ErrorCodes.Locked);
        refusal.Error.Gate.ShouldBe("song");
        refusal.Error.Offer!.Value.GetRawText().ShouldBe(Platform.Offer.GetRawText());
        var after = await store.FindAsync(start.Session!);
        after!.Position.Turn.ShouldBe(0);
        after.Position.Snapshot.Bytes.ToArray().ShouldBe(before!.Position.Snapshot.Bytes.ToArray());
        (await store.ReadTurnsAsync(start.Session!)).Length.ShouldBe(1);
        (await client.ChooseAsync("walk")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task The_time_out_takes_the_first_open_choice()
    {
        await using var drama = await StartAsync(new Platform());
        await using var client = drama.Client();
        var told = new Watcher(client);
        var start = await client.StartAsync(Start());
        start.Beat!.Window!.DefaultChoice.ShouldBe("walk");
        await OpenWindowAsync(drama, client);

        drama.Time.Advance(TimeSpan.FromSeconds(12.1));

        var next = await told.NextAsync();
        next.Turn.ShouldBe(1);
        next.Beat!.Lines[0].Text.ShouldBe("The lights go out.");
    }

    [Fact]
    public async Task The_window_holds_from_the_refusal_until_the_player_goes_on()
    {
        await using var drama = await StartAsync(new Platform());
        await using var client = drama.Client();
        var told = new Watcher(client);
        await client.StartAsync(Start());
        await OpenWindowAsync(drama, client);
        drama.Time.Advance(TimeSpan.FromSeconds(3));
        await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("song"));

        drama.Time.Advance(TimeSpan.FromMinutes(4));
        (await client.ReportAsync(PlayerEventKind.ShotShown)).Window!.RemainingMs.ShouldBe(5000);
        told.Heard.ShouldBeFalse();
        (await client.ReportAsync(PlayerEventKind.WindowResumed)).Window!.RemainingMs.ShouldBe(
            5000
        );
        drama.Time.Advance(TimeSpan.FromSeconds(9.1));

        (await told.NextAsync()).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task A_held_window_ends_with_the_limit_of_holds()
    {
        await using var drama = await StartAsync(new Platform());
        await using var client = drama.Client();
        var told = new Watcher(client);
        await client.StartAsync(Start());
        await OpenWindowAsync(drama, client);
        await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("song"));

        drama.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(12.1));

        (await told.NextAsync()).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task Where_all_choices_are_locked_the_decision_has_no_window()
    {
        await using var drama = await TestDrama.StartAsync(
            """
            A door.
            * [Left] # id: left # gate: one # timed: 5s
              -> END
            * [Right] # id: right # gate: two
              -> END
            """
        );
        await using var client = drama.Client();
        var told = new Watcher(client);

        var start = await client.StartAsync(Start());

        start.Beat!.Window.ShouldBeNull();
        await client.ReportAsync(PlayerEventKind.WindowOpened);
        drama.Time.Advance(TimeSpan.FromHours(1));
        (await client.ReportAsync(PlayerEventKind.ShotShown)).Window.ShouldBeNull();
        told.Heard.ShouldBeFalse();
        var refusal = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync(null));
        refusal.Code.ShouldBe(ErrorCodes.WindowOpen);
    }

    [Fact]
    public async Task What_goes_on_by_itself_goes_no_locked_way()
    {
        await using var drama = await TestDrama.StartAsync(
            """
            The tide turns.
            * [a] # id: a # auto: 1000000 # gate: one
              The locked way.
              -> END
            * [b] # id: b # auto: 1
              The open way.
              -> END
            """
        );
        await using var client = drama.Client();
        await client.StartAsync(Start());

        (await client.ChooseAsync(null)).Beat!.Lines[0].Text.ShouldBe("The open way.");
    }

    [Fact]
    public async Task Where_every_way_on_is_locked_the_time_out_says_so()
    {
        await using var drama = await TestDrama.StartAsync(
            """
            The tide turns.
            * [a] # id: a # auto # gate: one
              -> END
            """
        );
        await using var client = drama.Client();
        await client.StartAsync(Start());

        var refusal = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync(null));

        (refusal.Code, refusal.Error.Gate).ShouldBe((ErrorCodes.Locked, "one"));
    }

    [Fact]
    public async Task A_gated_episode_is_entered_neither_by_start_nor_by_play_nor_by_time_out()
    {
        var platform = new Platform();
        await using var drama = await StartAsync(platform);
        await using var client = drama.Client();
        var told = new Watcher(client);

        var start = await Should.ThrowAsync<DramaException>(() =>
            client.StartAsync(Start() with { Episode = "second" })
        );
        await client.StartAsync(Start());
        await client.ChooseAsync("walk");
        var play = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("on"));
        await client.ReportAsync(PlayerEventKind.WindowResumed);
        await OpenWindowAsync(drama, client);
        drama.Time.Advance(TimeSpan.FromMinutes(1));

        foreach (var error in new[] { start.Error, play.Error, (await told.NextAsync()).Error! })
        {
            (error.Code, error.Gate).ShouldBe((ErrorCodes.Locked, "season"));
            error.Offer.ShouldNotBeNull();
        }
        platform.Asked.ShouldContain(asked => asked.Episode == "second" && asked.Choice == null);
        (await client.ChooseAsync("stay")).Beat!.Ending!.Id.ShouldBe("stay");
    }

    [Fact]
    public async Task Episodes_name_their_gates()
    {
        await using var drama = await StartAsync(new Platform());
        using var http = drama.Http();

        var story = await http.GetStringAsync("/api/stories/story");

        story.ShouldContain("\"gate\":\"season\"");
    }

    [Fact]
    public async Task A_server_of_free_stories_leaves_its_gates_open()
    {
        await using var drama = await TestDrama.StartAsync(
            GatedPier.Script,
            options => options.Gates.Default = GateDefault.Open
        );
        await using var client = drama.Client();

        var start = await client.StartAsync(Start());

        start.Beat!.Choices[0].Gate!.Locked.ShouldBeFalse();
        start.Beat.Window!.DefaultChoice.ShouldBe("song");
        await client.ChooseAsync("song");
        (await client.ChooseAsync("on")).Beat!.Episode!.Id.ShouldBe("second");
    }

    [Fact]
    public async Task A_platform_that_fails_opens_nothing_and_stops_nothing()
    {
        await using var drama = await TestDrama.StartAsync(
            GatedPier.Script,
            _ => { },
            host => host.Services.AddSingleton<IEntitlements, BrokenPlatform>()
        );
        await using var client = drama.Client();

        var start = await client.StartAsync(Start());

        start.Beat!.Choices[0].Gate!.Locked.ShouldBeTrue();
        (await client.ChooseAsync("walk")).Turn.ShouldBe(1);
    }

    private static async Task OpenWindowAsync(TestDrama drama, DramaClient client)
    {
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        await client.ReportAsync(PlayerEventKind.WindowOpened);
    }

    private static Task<TestDrama> StartAsync(Platform platform) =>
        TestDrama.StartAsync(
            GatedPier.Script,
            _ => { },
            host => host.Services.AddSingleton<IEntitlements>(platform)
        );

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private sealed class BrokenPlatform : IEntitlements
    {
        public ValueTask<Entitlement> AskAsync(EntitlementQuestion question) =>
            throw new InvalidOperationException("The platform is down.");
    }
}
