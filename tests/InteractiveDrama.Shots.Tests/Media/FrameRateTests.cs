using InteractiveDrama.Shots.Media.Normalising;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Media;

public class FrameRateTests
{
    [Theory]
    [InlineData(24, 24)]
    [InlineData(23.976, 24)]
    [InlineData(25, 25)]
    [InlineData(50, 25)]
    [InlineData(29.97, 30)]
    [InlineData(59.94, 30)]
    [InlineData(60, 30)]
    [InlineData(120, 30)]
    [InlineData(48, 24)]
    [InlineData(15, 30)]
    [InlineData(12, 24)]
    [InlineData(8, 24)]
    [InlineData(0, 25)]
    [InlineData(double.NaN, 25)]
    [InlineData(double.PositiveInfinity, 25)]
    public void A_clip_leaves_at_the_whole_rate_that_holds_its_own(double source, int expected) =>
        FrameRates.Nearest(source).ShouldBe(expected);
}
