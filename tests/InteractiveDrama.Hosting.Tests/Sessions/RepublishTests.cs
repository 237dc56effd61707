using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Sessions;

/// <summary>A story published anew under its viewers.</summary>
public sealed class RepublishTests
{
    private const string Walk = """
        VAR luck = 0
        -> gate
        === gate
        ~ luck = RANDOM(1, 1000)
        At the gate. # id: gate_1
        * [Go in] # id: go_in
          -> yard
        * [Wait] # id: wait
          -> yard
        === yard
        In the yard. # id: yard_1
        * [Knock] # id: knock
          -> hall
        * [Shout] # id: shout
          -> hall
        === hall
        In the hall, luck {luck}. # id: hall_1
        * [Sit down] # id: sit
          -> END
        """;

    private static readonly string Retold = Walk.Replace(
        "In the yard.",
        "In the dark yard.",
        StringComparison.Ordinal
    );

    private static readonly string WithoutShout = Walk.Replace(
        "* [Shout] # id: shout\n  -> hall\n",
        "",
        StringComparison.Ordinal
    );

    private static readonly string WithoutGoingIn = Walk.Replace(
        "* [Go in] # id: go_in\n  -> yard\n",
        "",
        StringComparison.Ordinal
    );

    [Fact]
    public async Task Who_is_connected_is_told_at_once_and_goes_on_at_the_same_beat()
    {
        await using var drama = await TestDrama.StartAsync(Walk);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ChooseAsync("go_in");
        var moved = new TaskCompletionSource<SessionReply>();
        client.SessionMoved += (_, heard) => moved.TrySetResult(heard.Reply);
        var told = new Watcher(client);

        var published = await drama.PublishAsync(Retold);

        (published.Continued, published.Earlier, published.Stayed).ShouldBe((1, 0, 0));
        var reply = await told.NextAsync();
        reply.Turn.ShouldBe(2);
        reply.Beat!.Id.ShouldBe("yard");
        reply.Beat.Lines.ShouldHaveSingleItem().Text.ShouldBe("In the dark yard.");
        (await moved.Task.WaitAsync(TimeSpan.FromSeconds(20))).Turn.ShouldBe(2);
        (await client.ChooseAsync("knock")).Turn.ShouldBe(3);
    }

    [Fact]
    public async Task A_choice_made_before_the_viewer_heard_of_it_is_taken_once()
    {
        await using var drama = await TestDrama.StartAsync(Walk);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("go_in");
        await drama.PublishAsync(Retold);
        var choose = Choose(start, 1, "shout");

        var reply = await client.SendAsync(choose);
        var again = await client.SendAsync(choose);

        reply.Error.ShouldBeNull();
        reply.Turn.ShouldBe(3);
        reply.Beat!.Id.ShouldBe("hall");
        again.Turn.ShouldBe(3);
        (await TurnsAsync(drama, start))
            .Select(turn => turn.Mode)
            .ShouldBe([null, ChoiceMode.Active, ChoiceMode.Moved, ChoiceMode.Active]);
    }

    [Fact]
    public async Task A_choice_that_is_gone_is_answered_with_where_the_session_goes_on_and_always_so()
    {
        await using var drama = await TestDrama.StartAsync(Walk);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("go_in");
        await drama.PublishAsync(WithoutShout);
        var choose = Choose(start, 1, "shout");

        var reply = await client.SendAsync(choose);
        // Offered again by the next version: the answer stays what it was.
        await drama.PublishAsync(Walk);
        var again = await client.SendAsync(choose);

        foreach (var answer in new[] { reply, again })
        {
            answer.Error!.Code.ShouldBe(ErrorCodes.Moved);
            answer.Error.Current!.Turn.ShouldBe(2);
            answer.Error.Current.Beat!.Choices.Select(c => c.Id).ShouldBe(["knock"]);
        }
    }

    [Fact]
    public async Task Where_the_way_is_gone_the_session_goes_on_at_the_last_beat_that_is_there()
    {
        await using var drama = await TestDrama.StartAsync(Walk);
        await using var client = drama.Client();
        var told = new Watcher(client);
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("go_in");

        var published = await drama.PublishAsync(WithoutGoingIn);

        published.Earlier.ShouldBe(1);
        (await told.NextAsync()).Beat!.Id.ShouldBe("gate");
        // The same id is offered by nobody where the viewer pressed it.
        (await client.SendAsync(Choose(start, 1, "knock"))).Error!.Code.ShouldBe(ErrorCodes.Moved);
        (await client.ChooseAsync("wait")).Beat!.Id.ShouldBe("yard");
    }

    [Fact]
    public async Task A_version_that_mends_the_way_leads_back_to_where_the_viewer_stood()
    {
        await using var drama = await TestDrama.StartAsync(Walk);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ChooseAsync("go_in");
        var before = await client.ChooseAsync("knock");
        var back = new TaskCompletionSource<SessionReply>();
        client.BeatReady += (_, heard) =>
        {
            if (heard.Reply.Turn == 4)
            {
                back.TrySetResult(heard.Reply);
            }
        };
        await drama.PublishAsync(WithoutGoingIn);

        (await drama.PublishAsync(Walk)).Continued.ShouldBe(1);

        var reply = await back.Task.WaitAsync(TimeSpan.FromSeconds(20));
        reply.Beat!.Lines[0].Text.ShouldBe(before.Beat!.Lines[0].Text);
    }

    [Fact]
    public async Task Who_is_away_is_carried_over_when_they_come_back_also_to_another_server()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        SessionReply start;
        SessionReply hall;
        await using (var before = await TestDrama.StartAsync(Walk, folder, keepFolder: true))
        await using (var client = before.Client())
        {
            start = await client.StartAsync(Start());
            await client.ChooseAsync("wait");
            hall = await client.ChooseAsync("shout");
        }

        await using var after = await TestDrama.StartAsync(
            Retold.Replace(
                "-> gate\n",
                "~ temp x = RANDOM(1, 6)\n-> gate\n",
                StringComparison.Ordinal
            ),
            folder
        );
        await using var later = after.Client();
        var back = await later.ResumeAsync(start.Session!, start.ResumeKey!);

        back.Turn.ShouldBe(3);
        back.Beat!.Lines[0].Text.ShouldBe(hall.Beat!.Lines[0].Text);
        var end = await later.SendAsync(Choose(start, 2, "sit"));
        end.Beat!.Ending.ShouldNotBeNull();
        end.Turn.ShouldBe(4);
        var viewer = await after
            .Services.GetRequiredService<IPlaythroughs>()
            .ReadAsync("story", simulated: false)
            .SingleAsync();
        viewer.Turns.Length.ShouldBe(5);
        viewer.Way().Select(turn => turn.Via).ShouldBe([null, "wait", "shout", "sit"]);
    }

    [Fact]
    public async Task A_session_of_inks_own_runtime_is_readable_again_by_its_turns()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        SessionReply start;
        SessionReply hall;
        await using (
            var before = await TestDrama.StartAsync(
                Walk,
                folder,
                keepFolder: true,
                drama =>
                {
                    var package = drama.Stories[0].Package;
                    drama.Stories[0] = new PublishedStory(
                        "story",
                        package,
                        new StoryPlayer(package, new InkEngine(package))
                    );
                }
            )
        )
        await using (var client = before.Client())
        {
            start = await client.StartAsync(Start());
            await client.ChooseAsync("wait");
            hall = await client.ChooseAsync("shout");
        }

        await using var after = await TestDrama.StartAsync(Walk, folder);
        await using var later = after.Client();
        var back = await later.ResumeAsync(start.Session!, start.ResumeKey!);

        back.Turn.ShouldBe(3);
        back.Beat!.Lines[0].Text.ShouldBe(hall.Beat!.Lines[0].Text);
        (await TurnsAsync(after, start))
            .Select(turn => turn.Draws is null)
            .ShouldBe([true, true, true, false]);
        (await later.ChooseAsync("sit")).Beat!.Ending.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_has_ended_stays_ended()
    {
        await using var drama = await TestDrama.StartAsync(Walk);
        await using var client = drama.Client();
        var told = new Watcher(client);
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("go_in");
        await client.ChooseAsync("knock");
        var end = await client.ChooseAsync("sit");

        (await drama.PublishAsync(WithoutGoingIn)).Stayed.ShouldBe(1);

        var back = await client.ResumeAsync(start.Session!, start.ResumeKey!);
        back.Turn.ShouldBe(end.Turn);
        back.Beat!.Ending!.Id.ShouldBe(end.Beat!.Ending!.Id);
        told.Heard.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_cannot_be_carried_over_plays_on_in_the_version_they_began_with()
    {
        await using var drama = await TestDrama.StartAsync(Walk);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ChooseAsync("go_in");

        var published = await drama.PublishAsync(
            "VAR x = 0\n{1 / x}\n* [Go in] # id: go_in\n-> END\n"
        );

        published.Stayed.ShouldBe(1);
        (await client.ChooseAsync("knock")).Beat!.Id.ShouldBe("hall");
    }

    [Fact]
    public async Task Where_the_choice_fails_in_the_new_version_the_session_goes_on_in_it_before_the_choice()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Trap);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await drama.PublishAsync(
            Scripts.Trap.Replace("A corridor.", "A long corridor.", StringComparison.Ordinal)
        );

        var reply = await client.SendAsync(Choose(start, 0, "left"));

        reply.Error!.Code.ShouldBe(ErrorCodes.StoryError);
        var back = await client.ResumeAsync(start.Session!, start.ResumeKey!);
        back.Turn.ShouldBe(1);
        back.Beat!.Lines[0].Text.ShouldBe("A long corridor.");
    }

    [Fact]
    public async Task An_episode_is_started_again_in_the_new_version_with_the_way_that_led_to_it()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("wait");
        await client.ChooseAsync("walk_away");
        var fork = Start() with
        {
            Episode = "shed",
            From = new ForkPoint { Session = start.Session!, ResumeKey = start.ResumeKey! },
        };
        await using var early = drama.Client();
        var before = await early.StartAsync(fork);

        await drama.PublishAsync(
            Scripts.Pier.Replace("She came after all.", "She came back.", StringComparison.Ordinal)
        );

        await using var late = drama.Client();
        var after = await late.StartAsync(fork with { CommandId = DramaClient.NewId() });
        var carried = await early.ResumeAsync(before.Session!, before.ResumeKey!);
        foreach (var reply in new[] { after, carried })
        {
            reply.Beat!.Lines.ShouldHaveSingleItem().Text.ShouldBe("She came back.");
        }
        carried.Turn.ShouldBe(1);
        (await early.ChooseAsync("go_in")).Beat!.Ending!.Id.ShouldBe("dawn");
        (await late.ChooseAsync("go_in")).Beat!.Ending!.Id.ShouldBe("dawn");
    }

    [Fact]
    public async Task A_time_out_of_the_old_version_is_taken_where_its_clock_ran_out()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start() with { Simulated = true });
        await using var other = drama.Client();
        await drama.PublishAsync(
            Scripts.Pier.Replace("an hour", "a minute", StringComparison.Ordinal)
        );

        // The window of the version before is over for good; the one after shows it again.
        var late = await client.SendAsync(Choose(start, 0, null));
        late.Error!.Code.ShouldBe(ErrorCodes.Moved);
        (await client.ResumeAsync(start.Session!, start.ResumeKey!)).Turn.ShouldBe(1);
        (await client.ChooseAsync(null)).Beat!.Id.ShouldBe("shed");
    }

    [Fact]
    public async Task Publishing_under_viewers_who_play_loses_no_choice_and_counts_none_twice()
    {
        await using var drama = await TestDrama.StartAsync(Loop(0));
        var clients = Enumerable.Range(0, 8).Select(_ => drama.Client()).ToArray();
        var counted = 0;
        var plays = clients
            .Select(async client =>
            {
                var reply = await client.StartAsync(Start());
                var session = reply;
                for (var i = 0; i < 40; i++)
                {
                    var sent = Choose(session, reply.Turn, "on");
                    var answer = await client.SendAsync(sent);
                    if (answer.Error is { } error)
                    {
                        error.Code.ShouldBeOneOf(ErrorCodes.Moved, ErrorCodes.StaleTurn);
                        reply = error.Current!;
                        i--;
                        continue;
                    }
                    reply = answer;
                    Interlocked.Increment(ref counted);
                }
                return reply;
            })
            .ToArray();
        for (var version = 1; version <= 12; version++)
        {
            await drama.PublishAsync(Loop(version));
        }

        foreach (var reply in await Task.WhenAll(plays))
        {
            reply.Beat!.Lines[0].Text.ShouldStartWith("Step 40 ");
        }
        counted.ShouldBe(320);
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    private static string Loop(int version) =>
        $$"""
            VAR steps = 0
            -> road
            === road
            Step {steps} of version {{version}}. # id: step
            + [On] # id: on
              ~ steps = steps + 1
              -> road
            """;

    private static async Task<IReadOnlyList<TurnRecord>> TurnsAsync(
        TestDrama drama,
        SessionReply start
    ) => await drama.Services.GetRequiredService<ISessionStore>().ReadTurnsAsync(start.Session!);

    private static ChooseRequest Choose(SessionReply start, int turn, string? choice) =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Session = start.Session!,
            Turn = turn,
            ChoiceId = choice,
        };

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
