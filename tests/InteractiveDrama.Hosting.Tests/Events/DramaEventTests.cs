using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Events;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Events;

/// <summary>A host hears what happened, after it was stored; whatever it does then, play goes on.</summary>
public sealed class DramaEventTests
{
    [Fact]
    public async Task A_session_is_told_from_its_start_to_its_end()
    {
        var ear = new Ear();
        await using var drama = await StartAsync(ear);
        await using var ada = drama.Client("ada");

        var session = (await ada.StartAsync(Start())).Session!;
        await ada.ChooseAsync("wait");
        await ada.ChooseAsync("go_in");
        await TestDrama.UntilAsync(() => ear.Heard.Count == 4);

        ear.Heard.ShouldAllBe(happened =>
            happened.Session == session
            && happened.Viewer == "ada"
            && happened.Story == "story"
            && !happened.Simulated
            && happened.At == drama.Time.GetUtcNow()
        );
        ear.Heard.Select(happened => happened.Turn).ShouldBe([0, 1, 2, 2]);
        ear.Heard[0].ShouldBeOfType<SessionStarted>().Episode.ShouldBeNull();
        var wait = ear.Heard[1].ShouldBeOfType<ChoiceTaken>();
        (wait.Choice, wait.Mode).ShouldBe(("wait", ChoiceMode.Active));
        ear.Heard[2].ShouldBeOfType<ChoiceTaken>().Choice.ShouldBe("go_in");
        ear.Heard[3].ShouldBeOfType<SessionEnded>().Ending.ShouldBe("dawn");
    }

    [Fact]
    public async Task What_is_heard_is_stored()
    {
        var ear = new Ear();
        await using var drama = await StartAsync(ear);
        var store = drama.Services.GetRequiredService<ISessionStore>();
        ear.Then = async happened =>
            (await store.FindAsync(happened.Session))!.Position.Turn.ShouldBeGreaterThanOrEqualTo(
                happened.Turn
            );
        await using var ada = drama.Client("ada");

        await ada.StartAsync(Start());
        await ada.ChooseAsync("leave");

        await TestDrama.UntilAsync(() => ear.Done == 2);
        ear.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_sent_again_is_no_news()
    {
        var ear = new Ear();
        await using var drama = await StartAsync(ear);
        await using var ada = drama.Client("ada");
        var start = Start();
        var session = (await ada.StartAsync(start)).Session!;
        await ada.StartAsync(start);
        var choose = new ChooseRequest
        {
            CommandId = DramaClient.NewId(),
            Session = session,
            Turn = 0,
            ChoiceId = "wait",
        };
        await ada.SendAsync(choose);
        await ada.SendAsync(choose);
        await ada.ResumeAsync(session, null);
        await ada.ChooseAsync("walk_away");

        await TestDrama.UntilAsync(() => ear.Heard.Any(happened => happened is SessionEnded));
        ear.Heard.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_window_that_closed_by_itself_says_so()
    {
        var ear = new Ear();
        await using var drama = await StartAsync(ear);
        await using var ada = drama.Client("ada");
        var watcher = new Watcher(ada);
        await ada.StartAsync(Start());
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        await ada.ReportAsync(PlayerEventKind.WindowOpened);

        drama.Time.Advance(TimeSpan.FromSeconds(12.1));
        await watcher.NextAsync();

        await TestDrama.UntilAsync(() => ear.Heard.Count == 2);
        var taken = ear.Heard[1].ShouldBeOfType<ChoiceTaken>();
        (taken.Choice, taken.Mode).ShouldBe(("leave", ChoiceMode.TimeoutDefault));
    }

    [Fact]
    public async Task A_rehearsal_is_nobodys_news()
    {
        var ear = new Ear();
        await using var drama = await StartAsync(ear);
        var rehearsals = drama.Services.GetRequiredService<Rehearsals>();
        var (session, key, _) = await rehearsals.OpenAsync("story", 7, ["wait"]);
        await using var writer = drama.Client();
        await writer.ResumeAsync(session, key);
        await writer.ChooseAsync("go_in");
        await using var ada = drama.Client("ada");
        await ada.StartAsync(Start());

        await TestDrama.UntilAsync(() => ear.Heard.Count > 0);
        ear.Heard.ShouldHaveSingleItem().ShouldBeOfType<SessionStarted>();
    }

    [Fact]
    public async Task A_listener_that_fails_harms_neither_play_nor_the_others()
    {
        var ear = new Ear();
        var broken = new Ear { Then = _ => throw new InvalidOperationException("The host's own.") };
        await using var drama = await StartAsync(broken, ear);
        await using var ada = drama.Client("ada");

        await ada.StartAsync(Start());
        (await ada.ChooseAsync("wait")).Turn.ShouldBe(1);

        await TestDrama.UntilAsync(() => ear.Heard.Count == 2);
        broken.Heard.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Play_does_not_wait_for_a_listener_and_a_stop_lets_it_finish()
    {
        var release = new TaskCompletionSource();
        var slow = new Ear { Then = _ => release.Task };
        await using var drama = await StartAsync(slow);
        await using var ada = drama.Client("ada");

        await ada.StartAsync(Start());
        await ada.ChooseAsync("wait");
        (await ada.ChooseAsync("go_in")).Beat!.Ending.ShouldNotBeNull();
        slow.Done.ShouldBe(0);
        var stopping = drama.StopAsync();
        release.SetResult();
        await stopping;

        slow.Done.ShouldBe(4);
    }

    [Fact]
    public async Task Beyond_what_may_wait_events_are_dropped_and_play_goes_on()
    {
        var release = new TaskCompletionSource();
        var slow = new Ear { Then = _ => release.Task };
        await using var drama = await StartAsync(slow);
        var queue = drama.Services.GetRequiredService<DramaEventQueue>();
        var news = Enumerable.Range(0, DramaEventQueue.Capacity + 500).Select(Started);

        foreach (var happened in news)
        {
            queue.Tell(happened);
        }
        release.SetResult();
        await drama.StopAsync();

        slow.Done.ShouldBeInRange(DramaEventQueue.Capacity, DramaEventQueue.Capacity + 1);
    }

    [Fact]
    public async Task Without_a_listener_nothing_waits_anywhere()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);

        drama.Services.GetRequiredService<DramaEventQueue>().IsHeard.ShouldBeFalse();
    }

    private static Task<TestDrama> StartAsync(params Ear[] ears) =>
        TestDrama.StartAsync(
            TokenKeys.Add,
            services =>
            {
                foreach (var ear in ears)
                {
                    services.AddSingleton<IDramaEvents>(ear);
                }
            }
        );

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private static SessionStarted Started(int turn) =>
        new()
        {
            Session = "0",
            Viewer = null,
            Story = "story",
            Version = "1",
            Turn = turn,
            At = DateTimeOffset.UnixEpoch,
            Simulated = false,
            Episode = null,
        };
}
