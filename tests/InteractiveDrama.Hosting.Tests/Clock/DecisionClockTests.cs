using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Hosting.Clock;
using InteractiveDrama.Playback.Sessions;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Clock;

public sealed class DecisionClockTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 20, 0, 0, TimeSpan.Zero);

    /// <summary>A window of 8 s behind shots of 4 s that take 6 s to read.</summary>
    private static readonly DecisionClock Clock = new()
    {
        Length = TimeSpan.FromSeconds(8),
        Earliest = At(4),
        Latest = At(36),
    };

    [Fact]
    public void A_window_opens_when_the_choices_are_on_screen()
    {
        var clock = Clock.Show(At(10));

        clock.Remaining(At(13)).ShouldBe(TimeSpan.FromSeconds(5));
        clock.Thought(At(13)).ShouldBe(TimeSpan.FromSeconds(3));
        clock.DueAt.ShouldBe(At(10 + 8 + 4));
    }

    [Fact]
    public void A_window_reported_before_the_shots_are_over_closes_no_earlier_for_it()
    {
        var clock = Clock.Show(At(1));

        clock.DueAt.ShouldBe(At(4 + 8 + 4));
        clock.Remaining(At(2)).ShouldBe(TimeSpan.FromSeconds(8));
        // The player showed the choices for the whole length, so its own time-out is honest.
        clock.AcceptsTimeout(At(9)).ShouldBeTrue();
        clock.AcceptsTimeout(At(8)).ShouldBeFalse();
    }

    [Fact]
    public void A_window_that_nobody_reports_opens_by_itself()
    {
        Clock.DueAt.ShouldBe(At(36 + 8 + 4));
        Clock.Show(At(40)).DueAt.ShouldBe(At(36 + 8 + 4));
        Clock.Thought(At(40)).ShouldBeNull();
    }

    [Fact]
    public void Held_time_is_stored_and_is_not_think_time()
    {
        var clock = Clock.Show(At(10)).Hold(At(12)).Release(At(112));

        clock.Thought(At(113)).ShouldBe(TimeSpan.FromSeconds(3));
        clock.HeldUntil(At(113)).ShouldBe(TimeSpan.FromSeconds(100));
        clock.DueAt.ShouldBe(At(10 + 8 + 4 + 100));
    }

    [Fact]
    public void A_window_is_held_five_minutes_at_most()
    {
        var clock = Clock.Show(At(10)).Hold(At(12));

        clock.DueAt.ShouldBe(At(10 + 8 + 4 + 300));
        clock.Remaining(At(12 + 300 + 2)).ShouldBe(TimeSpan.FromSeconds(4));
        clock.Release(At(12 + 400)).HeldUntil(At(500)).ShouldBe(TimeSpan.FromMinutes(5));
        clock.Release(At(12 + 300)).Hold(At(313)).HeldSince.ShouldBeNull();
    }

    [Fact]
    public void Without_a_connection_nothing_is_due()
    {
        var clock = Clock.Show(At(10)).Park(At(13));

        clock.DueAt.ShouldBeNull();
        clock.Return(At(5000), TimeSpan.FromSeconds(4)).DueAt.ShouldBeNull();
        var back = clock.Return(At(5000), TimeSpan.FromSeconds(4)).Show(At(5010));
        back.Remaining(At(5010)).ShouldBe(TimeSpan.FromSeconds(5));
        back.DueAt.ShouldBe(At(5010 + 5 + 4));
        back.Thought(At(5011)).ShouldBe(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void A_stored_window_goes_on_where_it_was()
    {
        var mark = new WindowMark(3, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20));

        var clock = DecisionClock
            .Restore(At(9000), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(4), mark)
            .Show(At(9010));

        clock.Remaining(At(9010)).ShouldBe(TimeSpan.FromSeconds(3));
        clock.HeldUntil(At(9010)).ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void An_untimed_decision_is_never_due_but_its_thinking_is_measured()
    {
        var clock = (Clock with { Length = null, Latest = null }).Show(At(10));

        clock.DueAt.ShouldBeNull();
        clock.AcceptsTimeout(At(9999)).ShouldBeFalse();
        clock.Thought(At(100)).ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void Whatever_a_player_reports_the_clock_keeps_its_laws()
    {
        var reports = Gen.Choose(0, 4)
            .SelectMany(kind => Gen.Choose(0, 200).Select(wait => (kind, wait)))
            .ListOf();
        Prop.ForAll(
                reports.ToArbitrary(),
                story =>
                {
                    var (clock, now, waited) = (Clock, At(0), TimeSpan.Zero);
                    foreach (var (kind, wait) in story)
                    {
                        now += TimeSpan.FromSeconds(wait);
                        waited += TimeSpan.FromSeconds(wait);
                        clock = kind switch
                        {
                            0 => clock.Show(now),
                            1 => clock.Hold(now),
                            2 => clock.Release(now),
                            3 => clock.Park(now),
                            _ => clock.Return(now, TimeSpan.FromSeconds(4)),
                        };
                    }
                    return clock.HeldUntil(now) <= TimeSpan.FromMinutes(5)
                        && clock.Remaining(now) >= TimeSpan.Zero
                        && clock.Remaining(now) <= TimeSpan.FromSeconds(8)
                        && (clock.Thought(now) ?? TimeSpan.Zero) >= TimeSpan.Zero
                        && (clock.Thought(now) ?? TimeSpan.Zero) <= waited
                        // Never due before the window has run its length and its tail since the beginning.
                        && (clock.DueAt ?? At(1_000_000)) >= At(4 + 8 + 4);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static DateTimeOffset At(double seconds) => Start + TimeSpan.FromSeconds(seconds);
}
