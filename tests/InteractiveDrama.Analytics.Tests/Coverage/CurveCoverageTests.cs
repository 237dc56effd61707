using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Analytics.Tests.Metrics;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Coverage;

/// <summary>The curves with many viewers still open: when they were last seen has nothing to do with what they will do.</summary>
public sealed class CurveCoverageTests
{
    private const int Runs = 500;
    private const int Viewers = 120;

    // At each of five times, how likely those who are there leave, or come to an ending, and how likely they are last seen.
    private const double Leave = .12;
    private const double End = .08;
    private const double LastSeen = .1;

    [Fact]
    public void Intervals_of_curves_hold_the_truth_as_often_as_they_say()
    {
        var dice = new Random(20_260_309);
        var (survival, left, ended) = (Scores(), Scores(), Scores());
        for (var run = 0; run < Runs; run++)
        {
            var subjects = Enumerable.Range(0, Viewers).Select(_ => Watch(dice)).ToArray();
            foreach (var point in KaplanMeier.Estimate(Subject.Survival(subjects)))
                survival[(int)point.Time].Add(point.Interval, Watching((int)point.Time));
            foreach (var point in AalenJohansen.Estimate(Subject.Competing(subjects, 2)))
            {
                var gone = 1 - Watching((int)point.Time);
                left[(int)point.Time].Add(point.Interval[0], gone * Leave / (Leave + End));
                ended[(int)point.Time].Add(point.Interval[1], gone * End / (Leave + End));
            }
        }

        for (var time = 1; time <= 5; time++)
        {
            survival[time].ShouldBeWithin(.92, .98, Runs - 5, $"watching at {time}");
            left[time].ShouldBeWithin(.92, .98, Runs - 5, $"left by {time}");
            ended[time].ShouldBeWithin(.92, .98, Runs - 5, $"ended by {time}");
        }
    }

    private static Score[] Scores() => [.. Enumerable.Range(0, 6).Select(_ => new Score())];

    private static double Watching(int time) => Math.Pow(1 - Leave - End, time);

    private static Subject Watch(Random dice)
    {
        for (var time = 1; time <= 5; time++)
        {
            var chance = dice.NextDouble();
            if (chance < Leave)
                return new Subject(time, 1);
            if (chance < Leave + End)
                return new Subject(time, 2);
            if (dice.NextDouble() < LastSeen)
                return new Subject(time, 0);
        }

        return new Subject(5, 0);
    }
}
