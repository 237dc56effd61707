using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events.Bodies;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Counting;

public sealed class SessionCounterTests
{
    private static Log Gate => new Log().At("gate", "up", "door");

    [Fact]
    public void Neither_order_nor_repetition_changes_a_number()
    {
        var log = Gate.Sees(new ShotDelivered("a", "ahead", 80, 3))
            .Takes("up", "stairs", "jump")
            .Notes(new ExperimentExposed("storm", "calm", 4_711))
            .Sees(new Stall("b", 2_500))
            .Notes(new SessionLeft())
            .After(TimeSpan.FromHours(5))
            .Notes(new SessionResumed())
            .Takes("jump", "roof", "fly")
            .Ends("fly", "dawn");
        var counts = Facts(log.Counts());

        Prop.ForAll(
                Gen.Shuffle(log.Events.ToArray()).ToArbitrary(),
                shuffled => Facts(Log.Of(shuffled, log.Now.AddDays(30))).ShouldBe(counts)
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void A_session_without_its_first_beat_counts_nothing()
    {
        var late = Gate.Sees(new PlayStarted(300)).Events.Skip(2);

        Log.Of(late, Log.Start).Counts.ShouldBeEmpty();
    }

    [Fact]
    public void Silence_settles_a_viewer_and_a_sign_of_life_puts_it_off()
    {
        var log = Gate.After(TimeSpan.FromMinutes(10))
            .Sees(new ShotDelivered("a", null, null, null));

        var settles = log.Counts(log.Now).SettlesAt!.Value;
        settles.ShouldBe(Log.Start.AddMinutes(40));
        Value(log.Counts(settles), Measure.Exits, "Open", "Fast", n: 1).ShouldBe(1);
        var gone = log.Counts(settles.AddTicks(1));
        Value(gone, Measure.Exits, "Left", "Fast", n: 1).ShouldBe(1);
        gone.SettlesAt.ShouldBeNull();
    }

    [Fact]
    public void A_closed_gate_is_a_way_out_of_its_own()
    {
        var refused = Gate.Notes(new GateRefused("season")).Counts();
        Value(refused, Measure.Exits, "Gated", "Unknown", n: 1).ShouldBe(1);
        Value(refused, Measure.BeatLeft, "gate", "Unknown", "Gate").ShouldBe(1);

        var locked = Gate.TakesToGate("up", "stairs", "jump").Counts();
        Value(locked, Measure.Exits, "Gated", "Unknown", n: 2).ShouldBe(1);

        var passed = Gate.Notes(new GateRefused("season")).Takes("up", "stairs", "jump").Counts();
        Value(passed, Measure.Exits, "Left", "Unknown", n: 2).ShouldBe(1);
    }

    [Theory]
    [InlineData(1_999, "Fast", "Story")]
    [InlineData(2_000, "Slow", "Stall")]
    public void Who_leaves_where_the_picture_stood_still_left_a_stall(
        int waitMs,
        string wait,
        string reason
    ) =>
        Value(Gate.Sees(new Stall("a", waitMs)).Counts(), Measure.BeatLeft, "gate", wait, reason)
            .ShouldBe(1);

    [Fact]
    public void A_failed_shot_weighs_more_than_a_wait() =>
        Value(
                Gate.Sees(new Stall("a", 9_000)).Sees(new PlaybackError("a")).Counts(),
                Measure.BeatLeft,
                "gate",
                "Slow",
                "Error"
            )
            .ShouldBe(1);

    [Fact]
    public void Story_time_is_what_was_left_behind_and_what_was_thought()
    {
        var left = Gate.Takes("up", "stairs", "jump").Counts();
        Value(left, Measure.ExitSeconds, "Left", n: TimeSteps.Of(13)).ShouldBe(1);

        var ended = Gate.Ends("up", "dawn").Counts();
        Value(ended, Measure.ExitSeconds, "Ended", n: TimeSteps.Of(17)).ShouldBe(1);
    }

    [Theory]
    [InlineData(20, 1, 1)]
    [InlineData(24 * 3, 0, 1)]
    [InlineData(24 * 8, 0, 0)]
    public void Who_comes_back_is_counted_on_the_day_they_left(int hours, int day, int week)
    {
        var counts = Gate.Notes(new SessionLeft())
            .After(TimeSpan.FromHours(hours))
            .Notes(new SessionResumed())
            .Counts();
        var on = (int)(Log.Start - DateTimeOffset.UnixEpoch).TotalDays;

        Value(counts, Measure.Returns, "left", n: on).ShouldBe(1);
        Value(counts, Measure.Returns, "day", n: on).ShouldBe(day);
        Value(counts, Measure.Returns, "week", n: on).ShouldBe(week);
    }

    [Fact]
    public void Another_session_of_the_viewer_is_a_return_too()
    {
        var counts = Gate.Ends("up", "dawn").After(TimeSpan.FromHours(2)).Elsewhere().Counts();
        var on = (int)(Log.Start - DateTimeOffset.UnixEpoch).TotalDays;

        Value(counts, Measure.Returns, "day", n: on).ShouldBe(1);
    }

    [Fact]
    public void An_exposed_viewer_is_counted_once_more_with_the_variant()
    {
        var log = Gate.Takes("up", "stairs", "jump")
            .Notes(new ExperimentExposed("storm", "calm", 4_711))
            .Takes("jump", "roof", "fly")
            .Ends("fly", "dawn");
        var counts = log.Counts().Counts.Where(count => count.Cell.Experiment.Length > 0).ToArray();

        counts.ShouldAllBe(count =>
            count.Cell.Experiment == "storm" && count.Cell.Variant == "calm"
        );
        Sum(Measure.Sessions).ShouldBe(1);
        Sum(Measure.Exposed).ShouldBe(1);
        Sum(Measure.ExposedMature).ShouldBe(1);
        Sum(Measure.ExposedStayed).ShouldBe(1);
        Sum(Measure.ExposedEnded, "dawn").ShouldBe(1);
        Sum(Measure.ExposedSeen, "beats").ShouldBe(2);
        Sum(Measure.ExposedSeen, "beats2").ShouldBe(4);

        long Sum(Measure measure, string a = "") =>
            counts
                .Where(count => count.Key.Measure == measure && (a.Length == 0 || count.Key.A == a))
                .Sum(count => count.Value);
    }

    [Fact]
    public void A_second_playthrough_is_told_beside_the_first_ones()
    {
        var counts = Gate.Counts(playthrough: 2).Counts;

        counts
            .Where(count => count.Cell.Playthrough == PlaythroughClass.First)
            .ShouldHaveSingleItem()
            .Key.Measure.ShouldBe(Measure.Second);
    }

    [Fact]
    public void A_times_step_is_near_it_and_steps_ascend()
    {
        foreach (
            var seconds in (double[])[0, .004, 3.14, 9.99, 10, 55.5, 99.9, 100, 3_599, 3_600, 7_200]
        )
            TimeSteps.At(TimeSteps.Of(seconds)).ShouldBe(seconds, Math.Max(.1, seconds / 12));
        var steps = Enumerable.Range(0, 90_000).Select(i => TimeSteps.Of(i)).ToArray();
        steps.ShouldBe(steps.Order());
        TimeSteps.Of(1e12).ShouldBe(TimeSteps.Of(1e9));
    }

    private static long Value(
        SessionCounts counts,
        Measure measure,
        string a,
        string b = "",
        string c = "",
        int n = 0
    ) =>
        counts
            .Counts.Where(count =>
                count.Cell.Experiment.Length == 0
                && count.Key == new CounterKey(measure, a, b, c, n)
            )
            .Sum(count => count.Value);

    private static string[] Facts(SessionCounts counts) =>
        [.. counts.Counts.Select(count => $"{count}").Order(StringComparer.Ordinal)];
}
