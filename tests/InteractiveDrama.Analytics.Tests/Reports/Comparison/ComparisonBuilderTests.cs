using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Analytics.Reports.Comparison;
using InteractiveDrama.Stories.Graph;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Reports.Comparison;

public sealed class ComparisonBuilderTests
{
    private static readonly Arbitrary<(StoryReport A, StoryReport B)> Pairs = Report()
        .SelectMany(a => Report().Select(b => (a, b)))
        .ToArbitrary();

    [Fact]
    public void A_curve_s_difference_has_the_variances_of_both()
    {
        // S = 1/2 with Greenwood's 1/4 · 10/(20 · 10) = 1/80, and S = 3/4 with 9/16 · 5/(20 · 15) = 3/320: √(7/320) together.
        var watching = Halves().Retention[0].Watching;

        (watching.A.Viewers, watching.A.Value).ShouldBe((20, .5));
        (watching.B.Viewers, watching.B.Value).ShouldBe((20, .75));
        watching.A.StandardError!.Value.ShouldBe(Math.Sqrt(1 / 80.0), 1e-12);
        watching.B.StandardError!.Value.ShouldBe(Math.Sqrt(3 / 320.0), 1e-12);
        watching.Difference!.Value.ShouldBe(.25, 1e-12);
        watching.StandardError!.Value.ShouldBe(Math.Sqrt(7 / 320.0), 1e-12);
        watching.Interval!.Value.Low.ShouldBe(-.0398826, 1e-6);
        watching.Interval.Value.High.ShouldBe(.5398826, 1e-6);
    }

    [Fact]
    public void Finishing_and_leaving_are_shares_while_nobody_is_left_to_go_on()
    {
        var (finished, left) = (Halves().Finished, Halves().Left);

        finished.Difference!.Value.ShouldBe(.25, 1e-12);
        finished.StandardError!.Value.ShouldBe(Math.Sqrt(7 / 320.0), 1e-12);
        left.Difference!.Value.ShouldBe(-.25, 1e-12);
        left.Interval!.Value.Low.ShouldBe(-.5398826, 1e-6);
    }

    [Fact]
    public void A_beat_s_difference_has_Newcombe_s_interval()
    {
        var gate = Halves().Beats.Single(b => b.Id == "gate").DropOff;

        (gate.A!.Count, gate.A.Of, gate.B!.Count, gate.B.Of).ShouldBe((10, 20, 5, 20));
        gate.Difference!.Value.ShouldBe(-.25, 1e-12);
        gate.Interval!.Value.Low.ShouldBe(-.4936463, 1e-6);
        gate.Interval.Value.High.ShouldBe(.0468355, 1e-6);
    }

    [Fact]
    public void The_curves_are_tested_as_a_whole()
    {
        // All leave at the gate: 10 against 7.5 expected, variance 15 · 25 / 39 / 4.
        var tests = Halves().LogRank;

        tests.Left!.ChiSquare.ShouldBe(2.6, 1e-9);
        tests.Left.P.ShouldBe(.106864, 1e-6);
        tests.Watching!.ChiSquare.ShouldBe(2.6, 1e-9);
    }

    [Fact]
    public void It_is_observed_and_says_so()
    {
        var json = JsonSerializer.SerializeToElement(Halves());

        json.GetProperty("observational").GetBoolean().ShouldBeTrue();
        json.GetProperty("note").GetString()!.ShouldContain("not randomised");
        json.GetProperty("headline").GetString()!.ShouldContain("no clear difference");
        json.GetProperty("finished")
            .GetProperty("a")
            .GetProperty("viewers")
            .GetInt32()
            .ShouldBe(20);
    }

    [Fact]
    public void Nine_viewers_are_counted_and_not_compared()
    {
        var few = ComparisonBuilder.Compare(Tower.Report(Leave(5, 9)), Tower.Report(Leave(5, 20)));

        few.A.Viewers.Count.ShouldBe(9);
        (few.Finished.A.Viewers, few.Finished.A.Value, few.Finished.Difference).ShouldBe(
            (9, null, null)
        );
        few.LogRank.ShouldBe(new CurveTests(null, null));
        few.Retention.ShouldAllBe(row => row.Watching.Difference == null);
        few.Beats.ShouldAllBe(beat => beat.DropOff.Difference == null);
        few.Headline.ShouldContain("Too few viewers to compare: 9 of the first version");
    }

    [Fact]
    public void A_beat_of_one_version_is_named_with_it()
    {
        var subject = Tower.Subject with
        {
            Version = "v2",
            Graph = new StoryGraph(
                [
                    .. Tower.Subject.Graph.Nodes.Where(n => n.Id != "bell"),
                    new("roof", GraphNodeKind.Decision, "The Roof", "main.ink", 9),
                ],
                []
            ),
        };
        var after = Audience.Report(subject, [], new ReportOptions(), Viewer.Start);
        var beats = ComparisonBuilder.Compare(Tower.Report(Leave(5, 20)), after).Beats;

        beats.Single(b => b.In == FoundIn.A).Id.ShouldBe("bell");
        beats.Single(b => b.In == FoundIn.B).Title.ShouldBe("The Roof");
        beats.Single(b => b.Id == "bell").DropOff.B.ShouldBeNull();
    }

    [Fact]
    public void Where_nobody_goes_out_no_interval_is_claimed()
    {
        var stay = ComparisonBuilder
            .Compare(Tower.Report(Leave(0, 20)), Tower.Report(Leave(5, 20)))
            .Retention[0]
            .Watching;

        (stay.A.Value, stay.A.StandardError).ShouldBe((1, null));
        stay.Difference!.Value.ShouldBe(-.25, 1e-12);
        stay.Interval.ShouldBeNull();
    }

    [Fact]
    public void Reports_of_other_viewers_are_not_compared() =>
        Should.Throw<ArgumentException>(() =>
            ComparisonBuilder.Compare(
                Tower.Report([]),
                Tower.Report([], new ReportOptions { Simulated = true })
            )
        );

    [Fact]
    public void A_version_does_not_differ_from_itself()
    {
        Prop.ForAll(
                Pairs,
                pair =>
                {
                    var same = ComparisonBuilder.Compare(pair.A, pair.A);
                    foreach (var one in Estimates(same).Where(e => e.Difference is not null))
                    {
                        one.Difference.ShouldBe(0);
                        if (one.Interval is { } interval)
                            interval.Low.ShouldBe(-interval.High, 1e-12);
                    }

                    foreach (var one in Rates(same).Where(r => r.Difference is not null))
                    {
                        one.Difference.ShouldBe(0);
                        one.Interval!.Value.Low.ShouldBeLessThanOrEqualTo(0);
                        one.Interval.Value.High.ShouldBeGreaterThanOrEqualTo(0);
                    }

                    (same.LogRank.Left?.ChiSquare ?? 0).ShouldBe(0, 1e-9);
                    (same.LogRank.Watching?.ChiSquare ?? 0).ShouldBe(0, 1e-9);
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Swapping_the_versions_turns_every_sign()
    {
        Prop.ForAll(
                Pairs,
                pair =>
                {
                    var one = ComparisonBuilder.Compare(pair.A, pair.B);
                    var other = ComparisonBuilder.Compare(pair.B, pair.A);
                    foreach (var (there, back) in Estimates(one).Zip(Estimates(other)))
                    {
                        (there.Difference + back.Difference ?? 0).ShouldBe(0, 1e-12);
                        (there.Interval?.Low + back.Interval?.High ?? 0).ShouldBe(0, 1e-12);
                        (there.Interval is null).ShouldBe(back.Interval is null);
                    }

                    foreach (var (there, back) in Rates(one).Zip(Rates(other)))
                    {
                        (there.Difference + back.Difference ?? 0).ShouldBe(0, 1e-12);
                        (there.Interval?.Low + back.Interval?.High ?? 0).ShouldBe(0, 1e-12);
                    }

                    (one.LogRank.Left?.P ?? 1).ShouldBe(other.LogRank.Left?.P ?? 1, 1e-9);
                }
            )
            .Check(Deterministic.Config);
    }

    /// <summary>Half of 20 leave at the gate before, a quarter of 20 after; the others come to an ending.</summary>
    private static VersionComparison Halves() =>
        ComparisonBuilder.Compare(Tower.Report(Leave(10, 20)), Tower.Report(Leave(5, 20)));

    private static IEnumerable<Playthrough> Leave(int leave, int of) =>
        [.. Tower.Times(leave, Tower.LeavesAtGate), .. Tower.Times(of - leave, Tower.Falls)];

    private static IEnumerable<EstimateDifference> Estimates(VersionComparison comparison) =>
        [
            comparison.Finished,
            comparison.Left,
            .. comparison.Retention.SelectMany(row => new[] { row.Watching, row.Left }),
        ];

    private static IEnumerable<RateDifference> Rates(VersionComparison comparison) =>
        comparison.Beats.SelectMany(beat => new[] { beat.Reach, beat.DropOff });

    /// <summary>Small audiences: some leave, some finish, and some were here just now and may still go on.</summary>
    private static Gen<StoryReport> Report() =>
        Gen.Choose(0, 12)
            .ArrayOf(5)
            .Select(n =>
                Tower.Report(
                    [
                        .. Tower.Times(n[0], Tower.ReachesDawn),
                        .. Tower.Times(n[1], Tower.Falls),
                        .. Tower.Times(n[2], Tower.LeavesAtBell),
                        .. Tower.Times(n[3], Tower.LeavesAtStairs),
                        .. Tower.Times(
                            n[4],
                            () =>
                                new Viewer()
                                    .At("gate", Tower.AtGate)
                                    .Playthrough(leftAt: Viewer.Start.AddMinutes(1))
                        ),
                    ],
                    after: TimeSpan.FromMinutes(5)
                )
            );
}
