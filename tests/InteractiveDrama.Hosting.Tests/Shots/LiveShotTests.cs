using System.Net;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.StrictProviders;
using InteractiveDrama.StrictProviders.OpenAI;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Shots;

public sealed class LiveShotTests
{
    private static readonly StrictOpenAiOptions Keyless = new() { Key = null };

    [Fact]
    public async Task What_lies_behind_the_choices_is_made_while_the_viewer_reads_and_shown_as_final()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        await using var client = drama.Client();

        var start = await client.StartAsync(Start());
        start.Beat!.Shots[0].Rung.ShouldBe(ShotRung.Animatic);
        var takes = await ShotPier.TakesAsync(drama, 2);
        var shot = (await client.ChooseAsync("wait")).Beat!.Shots[0];

        provider.Submissions.ShouldBe(2);
        shot.Rung.ShouldBe(ShotRung.Final);
        shot.Type.ShouldBe("video/mp4");
        shot.MadeBy.ShouldBe(MadeBy.Ai);
        shot.Take.ShouldBe(takes.Single(kept => kept.Take.Subject == "came").Take.Id);
        shot.Sources.Select(source => source.Width).ShouldBe([360, 540, 720]);
        using var http = drama.Http();
        foreach (var url in shot.Sources.Select(source => source.Url).Append(shot.Poster!))
        {
            using var answer = await http.GetAsync(url);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        }
    }

    [Fact]
    public async Task A_choice_made_too_soon_is_answered_with_the_drawing_and_the_take_follows()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        await using var client = drama.Client();
        var ready = new TaskCompletionSource<ShotReadyView>();
        client.ShotReady += (_, told) => ready.TrySetResult(told.Ready);

        await client.StartAsync(Start());
        await TestDrama.UntilAsync(() => provider.Submissions == 2);
        var reply = await client.ChooseAsync("wait");
        var better = await ready.Task.WaitAsync(TimeSpan.FromMinutes(1));

        var drawn = reply.Beat!.Shots[0];
        drawn.Rung.ShouldBe(ShotRung.Animatic);
        (better.Session, better.Turn).ShouldBe((reply.Session!, reply.Turn));
        (better.Shot.Id, better.Shot.FirstLine).ShouldBe((drawn.Id, drawn.FirstLine));
        better.Shot.Rung.ShouldBe(ShotRung.Final);
        using var http = drama.Http();
        (await http.GetAsync(better.Shot.Url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_provider_that_never_answers_changes_nothing_for_the_viewer()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        provider.GoWrong(new Fault.Silence(), new Fault.Silence());
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        await using var client = drama.Client();

        await client.StartAsync(Start());
        await provider.HasFallenSilent.WaitAsync(TimeSpan.FromMinutes(1));
        var reply = await client.ChooseAsync("wait");

        reply.Beat!.Ending!.Id.ShouldBe("together");
        reply.Beat.Shots[0].Rung.ShouldBe(ShotRung.Animatic);
        using var http = drama.Http();
        (await http.GetAsync(reply.Beat.Shots[0].Url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_viewers_who_may_come_to_a_shot_are_one_submission()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        await using var one = drama.Client();
        await using var other = drama.Client();

        await one.StartAsync(Start());
        await other.StartAsync(Start());
        await ShotPier.TakesAsync(drama, 2);
        await ShotPier.WantedAsync(drama, ShotPier.Behind(drama, "wait"), viewers: 2);

        (provider.Submissions, provider.Repeated).ShouldBe((2, 0));
    }

    [Fact]
    public async Task Without_looking_ahead_nothing_behind_a_choice_is_made_or_named()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        await using var drama = await ShotPier.StartAsync(
            ShotPier.Folder(provider),
            script: """
            # shot: wide of pier, 4s
            The last ferry leaves in an hour. # id: hour
            # shot: wide of sea, 4s
            The sea is black. # id: sea
            * [Wait] # id: wait
              # shot: close-up of mei, 4s
              Mei: You came. # id: came
              -> END
            """,
            lookahead: 0
        );
        await using var client = drama.Client();
        var story = ShotPier.Story(drama);
        var sea = story.Needs.Picture(story.Player.Begin(null, 1).Beat.Shots[1]);

        var start = await client.StartAsync(Start());
        // The viewer is on the way to it, whatever they choose: when it is wanted, all is that ever will be.
        await ShotPier.WantedAsync(drama, sea);

        start.Beat!.Preload.ShouldBeEmpty();
        drama
            .Services.GetRequiredService<ShotFloor>()
            .Ask((scheduler, now) => scheduler.Explain(ShotPier.Behind(drama, "wait").Key, now))
            .ShouldBeNull();
    }

    [Fact]
    public async Task Where_a_release_alone_is_seen_nothing_is_made_while_people_watch()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        await using var drama = await ShotPier.StartAsync(
            ShotPier.Folder(provider),
            yaml: "review: { policy: approved-only }"
        );
        await using var client = drama.Client();

        await client.StartAsync(Start());
        // The foreman stops in order: what it was told of until then, it has dealt with.
        await drama
            .Services.GetRequiredService<ShotForeman>()
            .StopAsync(TestContext.Current.CancellationToken);

        provider.Received.ShouldBe(0);
    }

    [Fact]
    public async Task Without_money_nothing_is_asked_for()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        await using var drama = await ShotPier.StartAsync(
            ShotPier.Folder(provider),
            configure: drama => drama.Shots.Budget.Story = 0.30m
        );
        await using var client = drama.Client();

        await client.StartAsync(Start());
        await ShotPier.WantedAsync(drama, ShotPier.Behind(drama, "wait"));
        var reply = await client.ChooseAsync("wait");

        reply.Beat!.Shots[0].Rung.ShouldBe(ShotRung.Animatic);
        provider.Received.ShouldBe(0);
    }

    [Fact]
    public async Task What_only_people_may_make_is_shown_as_a_placeholder_and_asked_of_no_model()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        await using var drama = await ShotPier.StartAsync(
            ShotPier.Folder(provider),
            script: """
            # shot: wide of pier, 4s
            The last ferry leaves in an hour. # id: hour
            * [Wait] # id: wait
              # shot: close-up of mei, 4s
              # human
              Mei: You came. # id: came
              -> END
            """
        );
        await using var client = drama.Client();

        await client.StartAsync(Start());
        await ShotPier.WantedAsync(drama, ShotPier.Behind(drama, "wait"));
        var shot = (await client.ChooseAsync("wait")).Beat!.Shots[0];

        (shot.Rung, shot.IsPlaceholder).ShouldBe((ShotRung.Animatic, true));
        provider.Received.ShouldBe(0);
    }

    [Fact]
    public async Task A_restart_goes_on_with_what_was_under_way_and_submits_nothing_again()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless with { StepsToVideo = 4 });
        var folder = ShotPier.Folder(provider);
        await using (var before = await ShotPier.StartAsync(folder, keepFolder: true))
        await using (var client = before.Client())
        {
            await client.StartAsync(Start());
            await TestDrama.UntilAsync(() => provider.Submissions == 2);
        }

        await using var after = await ShotPier.StartAsync(folder);
        await ShotPier.TakesAsync(after, 2);

        provider.Submissions.ShouldBe(2);
    }

    [Fact]
    public async Task A_take_that_is_withdrawn_is_in_no_view_any_more()
    {
        await using var provider = await StrictOpenAi.StartAsync(Keyless);
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        await using var client = drama.Client();
        await client.StartAsync(Start());
        var takes = await ShotPier.TakesAsync(drama, 2);
        var shown = (await client.ChooseAsync("wait")).Beat!.Shots[0];

        await drama.Services.GetRequiredService<ITakes>().WithdrawAsync(shown.Take!);
        await TestDrama.UntilAsync(() =>
            drama.Services.GetRequiredService<TakeIndex>().Of("story").Takes.Length == 1
        );
        var reply = await client.ResumeAsync(client.Session!, client.ResumeKey);

        takes.Count.ShouldBe(2);
        reply.Beat!.Shots[0].Rung.ShouldBe(ShotRung.Animatic);
    }

    private static StartRequest Start() =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Story = "story",
            Timers = TimerPreference.None,
        };
}
