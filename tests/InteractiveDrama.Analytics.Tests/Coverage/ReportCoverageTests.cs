using InteractiveDrama.Analytics.Tests.Reports;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Coverage;

/// <summary>
/// Five hundred audiences whose truth is known, counted and reported: the intervals hold the truth as often as they say. The
/// rate of 500 intervals of 95 % has a standard deviation of 1 %, so a band of three lies around it.
/// </summary>
public sealed class ReportCoverageTests
{
    private const int Runs = 500;
    private const int Viewers = 150;
    private const int Deepest = 3;

    [Fact]
    public void Intervals_of_a_report_hold_the_truth_as_often_as_they_say()
    {
        var dice = new Random(20_260_307);
        var expected = Truth.Depths(Deepest);
        var hazards = Truth.Beats.Keys.ToDictionary(beat => beat, _ => new Score());
        var reach = new Score();
        var (shares, timeouts, endings) = (new Score(), new Score(), new Score());
        var watching = expected.Select(_ => new Score()).ToArray();

        for (var run = 0; run < Runs; run++)
        {
            var report = Tower.Report(
                Enumerable.Range(0, Viewers).Select(_ => Truth.Watch(dice)).ToArray()
            );
            foreach (var (id, truth) in Truth.Beats)
                hazards[id].Add(report.Beat(id).DropOff!, truth.Leave);
            reach.Add(report.Beat("dawn").Reach, Dawn);
            shares.Add(
                report.Choice("gate", "up").Share,
                Truth.Beats["gate"].Choices[0].Preference
            );
            timeouts.Add(report.Beat("gate").Timeouts!, Truth.Beats["gate"].Timeout);
            endings.Add(
                report.Endings.Single(ending => ending.Id == "dawn").Share,
                Dawn / (Dawn + Fall)
            );
            for (var depth = 0; depth < expected.Count && depth < report.Retention.Length; depth++)
                watching[depth]
                    .Add(report.Retention[depth].WatchingInterval, expected[depth].Watching);
        }

        foreach (var (id, score) in hazards)
            score.ShouldBeWithin(.92, .98, Runs, $"the hazard of {id}");
        reach.ShouldBeWithin(.92, .98, Runs, "the reach of dawn");
        timeouts.ShouldBeWithin(.92, .98, Runs, "time-outs at the gate");
        for (var depth = 0; depth < expected.Count; depth++)
            watching[depth]
                .ShouldBeWithin(.92, .98, Runs * 9 / 10, $"watching after {depth + 1} beats");
        // Two intervals that shall hold at once, and both do when one does: each is one of 97.5 %.
        shares.ShouldBeWithin(.955, .99, Runs, "the share of the stairs");
        endings.ShouldBeWithin(.955, .99, Runs, "the share of dawn");
    }

    [Fact]
    public void Counts_tell_the_truth_on_average()
    {
        var dice = new Random(20_260_308);
        var report = Tower.Report(
            Enumerable.Range(0, 20_000).Select(_ => Truth.Watch(dice)).ToArray()
        );

        foreach (var (id, truth) in Truth.Beats)
            report.Beat(id).DropOff!.Value!.Value.ShouldBe(truth.Leave, .015);
        foreach (var (point, truth) in report.Retention.Zip(Truth.Depths(Deepest)))
        {
            point.Watching!.Value.ShouldBe(truth.Watching, .015);
            point.LeftBy!.Value.ShouldBe(truth.Left, .015);
            point.EndedBy!.Value.ShouldBe(truth.Ended, .015);
        }
    }

    private static double Dawn => Ending("dawn");

    private static double Fall => Ending("fall");

    /// <summary>From each beat, how likely an ending is come to, worked out through the loop.</summary>
    private static double Ending(string ending)
    {
        var chance = Truth.Beats.Keys.ToDictionary(beat => beat, _ => 0.0, StringComparer.Ordinal);
        for (var round = 0; round < 100; round++)
        {
            foreach (var (id, beat) in Truth.Beats)
                chance[id] =
                    (1 - beat.Leave)
                    * beat.Choices.Sum(choice =>
                        beat.Taken(choice)
                        * (choice.To == ending ? 1 : chance.GetValueOrDefault(choice.To))
                    );
        }

        return chance[Truth.Start];
    }
}
