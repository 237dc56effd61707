using System.Text.Json;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Playback.Steps;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Reports;

public sealed class ReportBuilderTests
{
    [Fact]
    public void Reach_is_the_share_of_viewers_with_its_interval()
    {
        var reach = Tower
            .Report([.. Tower.Times(10, Tower.ReachesDawn), .. Tower.Times(90, Tower.Falls)])
            .Beat("bell")
            .Reach;

        (reach.Count, reach.Of, reach.Value).ShouldBe((10, 100, .1));
        reach.Low!.Value.ShouldBe(.0552, 5e-5);
        reach.High!.Value.ShouldBe(.1744, 5e-5);
    }

    [Fact]
    public void A_loop_counts_its_entries_and_its_viewers_once()
    {
        var beat = Tower
            .Report(
                Tower.Times(
                    10,
                    () =>
                        new Viewer()
                            .At("gate", Tower.AtGate)
                            .Takes("up", "gate", Tower.AtGate)
                            .Takes("up", "gate", Tower.AtGate)
                            .Ends("door", "dawn")
                            .Playthrough()
                )
            )
            .Beat("gate");

        (beat.Entries, beat.Reach.Count, beat.DropOff!.Of).ShouldBe((30, 10, 30));
    }

    [Fact]
    public void A_choice_is_shared_among_active_picks_and_timeouts_stand_apart()
    {
        var report = Tower.Report([
            .. Tower.Times(6, Tower.Falls),
            .. Tower.Times(9, Tower.ReachesDawn),
            .. Tower.Times(
                5,
                () =>
                    new Viewer()
                        .At("gate", Tower.AtGate)
                        .Takes("up", "stairs", Tower.AtStairs, ChoiceMode.TimeoutDefault, 8)
                        .Ends("jump", "fall")
                        .Playthrough()
            ),
        ]);

        var up = report.Choice("gate", "up");
        (up.Text, up.Shown, up.Share.Count, up.Share.Of, up.Timeouts).ShouldBe(
            ("Go up", 20, 6, 15, 5)
        );
        up.Share.Value.ShouldBe(.4);
        up.Observational.ShouldBeTrue();
        report.Beat("gate").Timeouts!.Value.ShouldBe(.25);
    }

    [Fact]
    public void A_choice_that_was_not_offered_is_not_refused()
    {
        var report = Tower.Report([
            .. Tower.Times(10, Tower.Falls),
            .. Tower.Times(
                10,
                () =>
                    new Viewer()
                        .At("gate", "door")
                        .Takes("door", "bell", Tower.AtBell)
                        .Ends("ring", "dawn")
                        .Playthrough()
            ),
        ]);

        report.Choice("gate", "up").Share.Value.ShouldBe(1);
        report.Choice("gate", "door").Share.Value.ShouldBe(.5);
    }

    [Fact]
    public void Choices_offered_twice_under_one_id_are_one_choice()
    {
        var report = Tower.Report(
            Tower.Times(
                12,
                () =>
                    new Viewer()
                        .At("gate", "door", "door~2")
                        .Takes("door~2", "bell", Tower.AtBell)
                        .Ends("ring", "dawn")
                        .Playthrough()
            )
        );

        var door = report.Choice("gate", "door");
        (door.Shown, door.Share.Count, door.Share.Of).ShouldBe((12, 12, 12));
        report.Edges.Single(e => e.Choice == "door").Share.Count.ShouldBe(12);
    }

    [Fact]
    public void Time_to_choice_takes_timeouts_as_longer_than_the_window()
    {
        static Playthrough After(double seconds, ChoiceMode mode) =>
            new Viewer()
                .At("gate", Tower.AtGate)
                .Takes("up", "stairs", Tower.AtStairs, mode, seconds)
                .Ends("jump", "fall")
                .Playthrough();

        var time = Tower
            .Report([
                .. Enumerable.Range(1, 6).Select(s => After(s, ChoiceMode.Active)),
                .. Tower.Times(4, () => After(8, ChoiceMode.TimeoutDefault)),
            ])
            .Beat("gate")
            .TimeToChoice;

        time.ShouldBe(new TimeToChoice(10, 5, null));
    }

    [Fact]
    public void An_ending_is_not_a_loss_and_neither_is_content_that_runs_out()
    {
        var report = Tower.Report([
            .. Tower.Times(10, Tower.Falls),
            .. Tower.Times(
                10,
                () => new Viewer().At("gate", Tower.AtGate).RunsOut("door", "cellar").Playthrough()
            ),
        ]);

        report.Viewers.ShouldBe(new ViewerCounts(20, 10, 0, 10, 0, 0, 0));
        report.Beat("fall").DropOff.ShouldBeNull();
        report.Beat("cellar").Kind.ShouldBe(ReportBeatKind.DeadEnd);
        report.Edges.ShouldContain(e => e.To == "cellar" && e.Label == "Open the door");
    }

    [Fact]
    public void Real_viewers_leave_by_silence()
    {
        var viewers = Tower.Times(10, Tower.LeavesAtBell).ToArray();

        var early = Tower.Report(viewers, after: TimeSpan.FromMinutes(30)).Beat("bell");
        (early.Entries, early.MatureEntries, early.DropOff!.Count).ShouldBe((10, 0, 0));
        var late = Tower.Report(viewers, after: TimeSpan.FromMinutes(31)).Beat("bell");
        (late.MatureEntries, late.DropOff!.Count).ShouldBe((10, 10));
    }

    [Fact]
    public void A_real_viewer_who_closed_the_page_may_come_back_within_the_silence()
    {
        static Playthrough Closed() =>
            new Viewer().At("gate", Tower.AtGate).Playthrough(leftAt: Viewer.Start.AddMinutes(20));

        Tower.Report([Closed()], after: TimeSpan.FromMinutes(40)).Viewers.Watching.ShouldBe(1);
        Tower.Report([Closed()], after: TimeSpan.FromMinutes(51)).Viewers.Left.ShouldBe(1);
    }

    [Fact]
    public void Simulated_viewers_leave_when_their_connection_closes()
    {
        var viewer = new Viewer()
            .At("gate", Tower.AtGate)
            .Playthrough(simulated: true, leftAt: Viewer.Start.AddSeconds(5));

        var report = Tower.Report(
            [viewer],
            new ReportOptions { Simulated = true },
            TimeSpan.FromSeconds(6)
        );

        report.Viewers.Left.ShouldBe(1);
    }

    [Fact]
    public void Turns_that_the_clock_took_after_a_viewer_left_are_not_the_viewers()
    {
        var report = Tower.Report(
            Tower.Times(
                10,
                () =>
                    new Viewer()
                        .At("gate", Tower.AtGate)
                        .Takes("up", "stairs", Tower.AtStairs, ChoiceMode.TimeoutDefault, 8)
                        .Playthrough(leftAt: Viewer.Start.AddSeconds(5))
            )
        );

        report.Beat("gate").DropOff!.Value.ShouldBe(1);
        report.Beat("stairs").Entries.ShouldBe(0);
    }

    [Fact]
    public void Real_and_simulated_viewers_replays_and_other_versions_never_mix()
    {
        Playthrough[] all =
        [
            new Viewer().At("gate", Tower.AtGate).Playthrough(),
            new Viewer().At("gate", Tower.AtGate).Playthrough(simulated: true),
            new Viewer().At("gate", Tower.AtGate).Playthrough(version: "v0"),
            new Viewer().At("bell", Tower.AtBell).Playthrough(forkedFrom: "s1"),
        ];

        Tower.Report(all).Viewers.ShouldBe(new ViewerCounts(1, 0, 1, 0, 0, 1, 1));
        Tower
            .Report(all, new ReportOptions { Simulated = true })
            .Viewers.ShouldBe(new ViewerCounts(1, 0, 1, 0, 0, 0, 0));
    }

    [Fact]
    public void Below_the_least_cell_counts_show_and_rates_do_not()
    {
        var report = Tower.Report([
            .. Tower.Times(9, Tower.ReachesDawn),
            .. Tower.Times(11, Tower.Falls),
        ]);

        report.Beat("bell").DropOff.ShouldBe(new Rate(0, 9, null, null, null));
        report.Beat("stairs").DropOff!.Value.ShouldBe(0);
        report
            .Choice("bell", "ring")
            .ShouldBe(
                new ChoiceReport(
                    "ring",
                    "Ring it",
                    9,
                    new Rate(9, 9, null, null, null),
                    0,
                    0,
                    new Rate(9, 9, null, null, null),
                    true
                )
            );
    }

    [Fact]
    public void Endings_are_shares_of_those_who_finished()
    {
        var endings = Tower
            .Report([
                .. Tower.Times(5, Tower.ReachesDawn),
                .. Tower.Times(15, Tower.Falls),
                .. Tower.Times(30, Tower.LeavesAtGate),
            ])
            .Endings;

        endings
            .Select(e => (e.Title, e.Share.Count, e.Share.Of, e.Share.Value))
            .ShouldBe([("Dawn", 5, 20, .25), ("The Fall", 15, 20, .75)]);
    }

    [Fact]
    public void Episodes_count_who_came_past_the_end_and_who_played_on()
    {
        static Viewer First() => new Viewer().In("one").At("gate", Tower.AtGate);
        var report = Tower.Report([
            .. Tower.Times(4, () => First().Playthrough()),
            .. Tower.Times(
                6,
                () => First().In("two").Takes("door", "bell", Tower.AtBell).Playthrough()
            ),
            .. Tower.Times(
                10,
                () =>
                    First()
                        .In("two")
                        .Takes("door", "bell", Tower.AtBell)
                        .Ends("ring", "dawn")
                        .Playthrough()
            ),
        ]);

        var (one, two) = (report.Episodes[0], report.Episodes[1]);
        (one.Started, one.Finished.Count, one.Finished.Of).ShouldBe((20, 16, 20));
        (one.WentOn.Count, one.WentOn.Of).ShouldBe((10, 16));
        (two.Started, two.Finished.Count, two.WentOn.Of).ShouldBe((16, 10, 0));
    }

    [Fact]
    public void Retention_says_where_everybody_is_after_each_beat()
    {
        var points = Tower
            .Report([
                .. Tower.Times(20, Tower.LeavesAtGate),
                .. Tower.Times(20, Tower.LeavesAtBell),
                .. Tower.Times(60, Tower.Falls),
            ])
            .Retention;

        points.Select(p => p.AtRisk).ShouldBe([100, 80, 60]);
        points[1].Watching!.Value.ShouldBe(.6, 1e-9);
        points[1].WatchingInterval!.Value.Low.ShouldBeLessThan(.6);
        points[1].LeftBy!.Value.ShouldBe(.4, 1e-9);
        points[2].EndedBy!.Value.ShouldBe(.6, 1e-9);
        points[2].Watching!.Value.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void The_report_goes_through_json_and_back()
    {
        var report = Tower.Report([
            .. Tower.Times(15, Tower.LeavesAtBell),
            .. Tower.Times(20, Tower.Falls),
        ]);

        var json = JsonSerializer.Serialize(report);

        JsonSerializer.Serialize(JsonSerializer.Deserialize<StoryReport>(json)).ShouldBe(json);
        json.ShouldContain("\"kind\":\"mostLeave\"");
        json.ShouldContain("\"dropOff\":{\"count\":15,\"of\":15,\"value\":1,");
    }
}
