using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class NewcombeTests
{
    private static readonly Arbitrary<(int K1, int N1, int K2, int N2)> Pairs = Share()
        .SelectMany(one => Share().Select(other => (one.K, one.N, other.K, other.N)))
        .ToArbitrary();

    // Newcombe 1998, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, .0524, .3339)]
    [InlineData(9, 10, 3, 10, .1705, .8090)]
    [InlineData(6, 7, 2, 7, .0582, .8062)]
    [InlineData(5, 56, 0, 29, -.0381, .1926)]
    [InlineData(0, 10, 0, 20, -.1611, .2775)]
    [InlineData(0, 10, 0, 10, -.2775, .2775)]
    [InlineData(10, 10, 0, 20, .6791, 1)]
    [InlineData(10, 10, 0, 10, .6075, 1)]
    public void Intervals_are_the_published_ones(
        int k1,
        int n1,
        int k2,
        int n2,
        double low,
        double high
    )
    {
        var interval = Newcombe.Difference(k1, n1, k2, n2);

        interval.Low.ShouldBe(low, 5e-5);
        interval.High.ShouldBe(high, 5e-5);
    }

    [Fact]
    public void The_difference_lies_within_and_the_ends_are_differences()
    {
        Prop.ForAll(
                Pairs,
                c =>
                {
                    var interval = Newcombe.Difference(c.K1, c.N1, c.K2, c.N2);
                    var difference = ((double)c.K1 / c.N1) - ((double)c.K2 / c.N2);
                    interval.Low.ShouldBeLessThanOrEqualTo(difference);
                    interval.High.ShouldBeGreaterThanOrEqualTo(difference);
                    interval.Low.ShouldBeInRange(-1 - 1e-12, 1);
                    interval.High.ShouldBeInRange(-1, 1 + 1e-12);
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Swapping_the_groups_mirrors_the_interval()
    {
        Prop.ForAll(
                Pairs,
                c =>
                {
                    var one = Newcombe.Difference(c.K1, c.N1, c.K2, c.N2);
                    var other = Newcombe.Difference(c.K2, c.N2, c.K1, c.N1);
                    one.Low.ShouldBe(-other.High, 1e-12);
                    one.High.ShouldBe(-other.Low, 1e-12);
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Against_a_share_that_is_known_it_is_the_Wilson_interval()
    {
        // With a huge second group its own interval vanishes.
        var interval = Newcombe.Difference(7, 20, 500_000_000, 1_000_000_000);
        var alone = Wilson.Interval(7, 20);

        interval.Low.ShouldBe(alone.Low - .5, 1e-4);
        interval.High.ShouldBe(alone.High - .5, 1e-4);
    }

    private static Gen<(int K, int N)> Share() =>
        Gen.Choose(1, 60).SelectMany(n => Gen.Choose(0, n).Select(k => (k, n)));
}
