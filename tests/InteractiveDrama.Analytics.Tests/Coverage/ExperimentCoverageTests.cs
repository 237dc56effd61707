using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Coverage;

public sealed class ExperimentCoverageTests
{
    private const int Runs = 500;
    private const int Days = 30;

    [Fact]
    public void Looking_every_day_at_variants_that_are_alike_seldom_raises_an_alarm()
    {
        var dice = new Random(20_260_310);
        var test = new SequentialTest();
        var (sequential, ordinary) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var (a, b) = (0, 0);
            var (alarm, hasty) = (false, false);
            for (var day = 1; day <= Days; day++)
            {
                (a, b) = (a + Day(dice, .4), b + Day(dice, .4));
                var viewers = day * ADay;
                alarm |=
                    test.Compare(Sample.OfShare(a, viewers), Sample.OfShare(b, viewers)).P < .05;
                var once = Newcombe.Difference(b, viewers, a, viewers);
                hasty |= once.Low > 0 || once.High < 0;
            }

            sequential += alarm ? 1 : 0;
            ordinary += hasty ? 1 : 0;
        }

        sequential.ShouldBeLessThan(Runs * 5 / 100);
        // Which an interval meant for one look does not do.
        ordinary.ShouldBeGreaterThan(Runs * 15 / 100);
    }

    [Fact]
    public void An_effect_is_found_and_its_interval_holds_it_at_every_look()
    {
        var dice = new Random(20_260_311);
        var test = new SequentialTest();
        var (found, missed) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var (a, b) = (0, 0);
            var (seen, wrong) = (false, false);
            for (var day = 1; day <= Days; day++)
            {
                (a, b) = (a + Day(dice, .4), b + Day(dice, .5));
                var viewers = day * ADay;
                var lift = test.Compare(Sample.OfShare(a, viewers), Sample.OfShare(b, viewers));
                seen |= lift.P < .05;
                wrong |= lift.Interval is { } interval && (interval.Low > .1 || interval.High < .1);
            }

            found += seen ? 1 : 0;
            missed += wrong ? 1 : 0;
        }

        found.ShouldBeGreaterThan(Runs * 95 / 100);
        missed.ShouldBeLessThan(Runs * 5 / 100);
    }

    [Fact]
    public void A_difference_is_held_as_often_as_Newcombe_says()
    {
        var dice = new Random(20_260_312);
        var score = new Score();
        for (var run = 0; run < 2000; run++)
            score.Add(Newcombe.Difference(Some(dice, 80, .35), 80, Some(dice, 120, .2), 120), .15);

        score.ShouldBeWithin(.935, .965, 2000, "the difference");
    }

    [Fact]
    public void A_sound_assignment_passes_the_ratio_check_and_a_broken_one_does_not()
    {
        var ranges = BucketRanges.Of([.5, .5]);
        var dice = new Random(20_260_313);
        var (sound, lossy) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            long[] exposed = [0, 0];
            long[] told = [0, 0];
            for (var viewer = 0; viewer < 4000; viewer++)
            {
                var variant = ranges.Choose(GrowthBookHash.Bucket($"e{run}", $"v{viewer}"));
                exposed[variant]++;
                // A player that fails in one variant loses one in six of its exposures.
                if (variant == 0 || dice.Next(6) > 0)
                    told[variant]++;
            }

            sound += SampleRatio.IsBroken(exposed, [1, 1]) == true ? 1 : 0;
            lossy += SampleRatio.IsBroken(told, [1, 1]) == true ? 1 : 0;
        }

        sound.ShouldBeLessThanOrEqualTo(3);
        lossy.ShouldBeGreaterThan(Runs * 95 / 100);
    }

    private const int ADay = 60;

    private static int Day(Random dice, double share) => Some(dice, ADay, share);

    private static int Some(Random dice, int viewers, double share)
    {
        var count = 0;
        for (var viewer = 0; viewer < viewers; viewer++)
            count += dice.NextDouble() < share ? 1 : 0;
        return count;
    }
}
