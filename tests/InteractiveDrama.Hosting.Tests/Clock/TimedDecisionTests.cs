using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Clock;

public sealed class TimedDecisionTests
{
    [Fact]
    public async Task At_the_tails_end_the_server_takes_the_default_and_says_so()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var told = new Watcher(client);
        var start = await client.StartAsync(Start());
        start.Beat!.Window!.LengthMs.ShouldBe(8000);
        start.Beat.Window.DefaultChoice.ShouldBe("leave");
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        await client.ReportAsync(PlayerEventKind.WindowOpened);

        drama.Time.Advance(TimeSpan.FromSeconds(11.9));
        (await client.ReportAsync(PlayerEventKind.ShotShown)).Window!.RemainingMs.ShouldBe(0);
        told.Heard.ShouldBeFalse();
        drama.Time.Advance(TimeSpan.FromSeconds(0.2));

        var next = await told.NextAsync();
        next.Turn.ShouldBe(1);
        next.Beat!.Lines[0].Text.ShouldBe("Nobody came.");
        var turn = (await TurnsAsync(drama))[1];
        turn.Mode.ShouldBe(ChoiceMode.TimeoutDefault);
        turn.Via.ShouldBe("leave");
    }

    [Fact]
    public async Task The_players_time_out_takes_the_default_when_the_window_is_over_and_not_before()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        await client.ReportAsync(PlayerEventKind.WindowOpened);

        drama.Time.Advance(TimeSpan.FromSeconds(3));
        var early = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync(null));
        early.Code.ShouldBe(ErrorCodes.WindowOpen);
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        var reply = await client.ChooseAsync(null);

        reply.Beat!.Lines[0].Text.ShouldBe("Nobody came.");
        var turn = (await TurnsAsync(drama))[1];
        turn.Mode.ShouldBe(ChoiceMode.TimeoutDefault);
        turn.ThinkSeconds.ShouldBe(8);
    }

    [Fact]
    public async Task A_press_that_arrives_within_the_tail_wins()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        await client.ReportAsync(PlayerEventKind.WindowOpened);
        drama.Time.Advance(TimeSpan.FromSeconds(10));

        var reply = await client.ChooseAsync("wait");

        reply.Beat!.Lines[0].Text.ShouldBe("She came after all.");
        (await TurnsAsync(drama))[1].Mode.ShouldBe(ChoiceMode.Active);
    }

    [Fact]
    public async Task Held_time_holds_the_window_and_is_not_think_time()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        await client.ReportAsync(PlayerEventKind.WindowOpened);
        drama.Time.Advance(TimeSpan.FromSeconds(2));
        await client.ReportAsync(PlayerEventKind.WindowHeld);
        drama.Time.Advance(TimeSpan.FromMinutes(2));
        var reply = await client.ReportAsync(PlayerEventKind.WindowResumed);
        reply.Window!.RemainingMs.ShouldBe(6000);
        drama.Time.Advance(TimeSpan.FromSeconds(1));

        await client.ChooseAsync("wait");

        (await TurnsAsync(drama))[1].ThinkSeconds.ShouldBe(3);
    }

    [Fact]
    public async Task A_stall_just_before_the_window_opens_it_late_and_whole()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        drama.Time.Advance(TimeSpan.FromSeconds(3.9));
        await client.ReportAsync(PlayerEventKind.WindowHeld);
        drama.Time.Advance(TimeSpan.FromSeconds(20));
        await client.ReportAsync(PlayerEventKind.WindowResumed);

        var opened = await client.ReportAsync(PlayerEventKind.WindowOpened);
        opened.Window!.RemainingMs.ShouldBe(8000);
        drama.Time.Advance(TimeSpan.FromSeconds(7.9));
        await client.ChooseAsync("wait");

        var turn = (await TurnsAsync(drama))[1];
        turn.Mode.ShouldBe(ChoiceMode.Active);
        turn.ThinkSeconds!.Value.ShouldBe(7.9, 0.001);
    }

    [Fact]
    public async Task A_pause_at_one_second_left_leaves_one_second()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var told = new Watcher(client);
        await client.StartAsync(Start());
        drama.Time.Advance(TimeSpan.FromSeconds(5));
        await client.ReportAsync(PlayerEventKind.WindowOpened);
        drama.Time.Advance(TimeSpan.FromSeconds(7));
        await client.ReportAsync(PlayerEventKind.WindowHeld);

        drama.Time.Advance(TimeSpan.FromMinutes(4));
        var goesOn = await client.ReportAsync(PlayerEventKind.WindowResumed);

        goesOn.Window!.RemainingMs.ShouldBe(1000);
        told.Heard.ShouldBeFalse();
        drama.Time.Advance(TimeSpan.FromSeconds(1));
        await client.ChooseAsync(null);
        (await TurnsAsync(drama))[1].ThinkSeconds.ShouldBe(8);
    }

    [Fact]
    public async Task Nobody_watching_a_story_does_not_play_it_to_its_end()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Chain);
        await using var client = drama.Client();
        var told = new Watcher(client);
        await client.StartAsync(Start());

        drama.Time.Advance(TimeSpan.FromMinutes(2));
        (await told.NextAsync()).Turn.ShouldBe(1);
        drama.Time.Advance(TimeSpan.FromHours(5));

        (await client.ReportAsync(PlayerEventKind.ShotShown)).Window!.RemainingMs.ShouldBe(5000);
        (await TurnsAsync(drama)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_connection_the_window_waits_and_goes_on_where_it_was()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        SessionReply start;
        await using (var client = drama.Client())
        {
            start = await client.StartAsync(Start());
            drama.Time.Advance(TimeSpan.FromSeconds(5));
            await client.ReportAsync(PlayerEventKind.WindowOpened);
            drama.Time.Advance(TimeSpan.FromSeconds(6));
        }
        await LeftAsync(drama);
        drama.Time.Advance(TimeSpan.FromHours(1));

        await using var later = drama.Client();
        var back = await later.ResumeAsync(start.Session!, start.ResumeKey!);

        back.Turn.ShouldBe(0);
        back.Beat!.Window!.RemainingMs.ShouldBe(2000);
        drama.Time.Advance(TimeSpan.FromSeconds(30));
        var told = new Watcher(later);
        await later.ReportAsync(PlayerEventKind.WindowOpened);
        drama.Time.Advance(TimeSpan.FromSeconds(6.5));
        (await told.NextAsync()).Turn.ShouldBe(1);
    }

    [Theory]
    [InlineData(TimerPreference.Doubled, 16000)]
    [InlineData(TimerPreference.None, null)]
    public async Task Timers_are_doubled_or_gone_as_the_viewer_wants(
        TimerPreference timers,
        int? length
    )
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();

        var start = await client.StartAsync(Start() with { Timers = timers });

        (start.Beat!.Window?.LengthMs).ShouldBe(length);
        drama.Time.Advance(TimeSpan.FromHours(length is null ? 10 : 0));
        (await client.ChooseAsync("wait")).Turn.ShouldBe(1);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private static async Task<IReadOnlyList<PlaythroughTurn>> TurnsAsync(TestDrama drama)
    {
        var all = await drama
            .Services.GetRequiredService<IPlaythroughs>()
            .ReadAsync("story", simulated: false)
            .ToListAsync();
        return all.Single().Turns;
    }

    private static async Task LeftAsync(TestDrama drama)
    {
        while (
            (
                await drama
                    .Services.GetRequiredService<IPlaythroughs>()
                    .ReadAsync("story", simulated: false)
                    .SingleAsync()
            ).LeftAt
                is null
        )
        {
            await Task.Yield();
        }
    }
}
