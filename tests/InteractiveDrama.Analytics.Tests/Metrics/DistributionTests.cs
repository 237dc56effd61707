using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class DistributionTests
{
    // R: qnorm.
    [Theory]
    [InlineData(.5, 0)]
    [InlineData(.9, 1.2815515655446004)]
    [InlineData(.975, 1.959963984540054)]
    [InlineData(.025, -1.959963984540054)]
    [InlineData(.995, 2.5758293035489004)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Quantiles_are_the_tabulated_ones(double share, double quantile) =>
        Normal.Quantile(share).ShouldBe(quantile, 1e-9);

    [Theory]
    [InlineData(.95, Normal.Z95)]
    [InlineData(.9, 1.6448536269514722)]
    [InlineData(.99, 2.5758293035489004)]
    public void A_level_has_its_z(double confidence, double z)
    {
        Normal.TwoSided(confidence).ShouldBe(z, 1e-9);
        Normal.Simultaneous(1, confidence).ShouldBe(z, 1e-9);
    }

    [Fact]
    public void Five_intervals_at_once_are_each_at_99_percent() =>
        Normal.Simultaneous(5).ShouldBe(2.5758293035489004, 1e-9);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void No_share_has_no_quantile(double share)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Normal.Quantile(share));
        Should.Throw<ArgumentOutOfRangeException>(() => Normal.TwoSided(share));
        Should.Throw<ArgumentOutOfRangeException>(() => Normal.Simultaneous(2, share));
    }

    // R: pchisq(x, df, lower.tail = FALSE).
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(3.841458820694124, 1, .05)]
    [InlineData(40, 1, 2.53962858947e-10)]
    [InlineData(3.2, 5, .669182902033)]
    [InlineData(200, 3, 4.21854110719e-43)]
    [InlineData(double.PositiveInfinity, 2, 0)]
    public void Tails_are_the_tabulated_ones(double value, int degrees, double tail) =>
        ChiSquare.Tail(value, degrees).ShouldBe(tail, Math.Max(1e-9 * tail, double.Epsilon));

    [Fact]
    public void A_chi_square_of_one_degree_is_a_squared_normal()
    {
        for (var share = .55; share < 1; share += .05)
            ChiSquare.Tail(Math.Pow(Normal.Quantile(share), 2), 1).ShouldBe(2 * (1 - share), 1e-9);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(double.NaN, 1)]
    public void No_chi_square_has_no_tail(double value, int degrees) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ChiSquare.Tail(value, degrees));
}
