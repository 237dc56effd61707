using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class WilsonTests
{
    [Fact]
    public void Interval_of_ten_in_a_hundred_is_the_published_one()
    {
        var published = Wilson.Interval(10, 100, z: 1.96);

        published.Low.ShouldBe(.05522854, 1e-7);
        published.High.ShouldBe(.17436730, 1e-7);
        Wilson.Interval(10, 100).Low.ShouldBe(.0552, 5e-5);
        Wilson.Interval(10, 100).High.ShouldBe(.1744, 5e-5);
    }

    // R: prop.test(k, n, conf.level, correct = FALSE); the first four are Newcombe's of 1998 as well.
    [Theory]
    [InlineData(81, 263, .95, .255288519878, .366209576983)]
    [InlineData(15, 148, .95, .0623863995307, .1604872417233)]
    [InlineData(0, 20, .95, 0, .161125158053)]
    [InlineData(1, 29, .95, .00611321429276, .1717552187932)]
    [InlineData(7, 9, .99, .364530412172, .955267033733)]
    public void Intervals_are_those_of_R(
        int count,
        int of,
        double confidence,
        double low,
        double high
    )
    {
        var interval = Wilson.Interval(count, of, Normal.TwoSided(confidence));

        interval.Low.ShouldBe(low, 1e-10);
        interval.High.ShouldBe(high, 1e-10);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 10)]
    public void Interval_reaches_the_end_of_the_range_only_where_the_share_does(int count, int of)
    {
        var interval = Wilson.Interval(count, of);

        (interval.Low == 0).ShouldBe(count == 0);
        (interval.High == 1).ShouldBe(count == of);
    }

    [Fact]
    public void Ends_are_the_shares_that_a_score_test_just_does_not_reject()
    {
        var counts = Gen.Choose(1, 400)
            .SelectMany(of => Gen.Choose(1, of).Select(count => (count, of)))
            .ToArbitrary();

        Prop.ForAll(
                counts,
                c =>
                {
                    var p = (double)c.count / c.of;
                    var interval = Wilson.Interval(c.count, c.of);
                    double Score(double p0) => (p - p0) / Math.Sqrt(p0 * (1 - p0) / c.of);
                    Score(interval.Low).ShouldBe(Normal.Z95, 1e-6);
                    if (c.count < c.of)
                        Score(interval.High).ShouldBe(-Normal.Z95, 1e-6);
                    interval.Low.ShouldBeLessThan(p);
                    interval.High.ShouldBeGreaterThanOrEqualTo(p);
                }
            )
            .Check(Deterministic.Config);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Impossible_counts_are_refused(int count, int of) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Interval(count, of));
}
