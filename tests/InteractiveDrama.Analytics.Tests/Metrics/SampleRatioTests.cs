using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class SampleRatioTests
{
    [Fact]
    public void The_published_case_is_broken()
    {
        var test = SampleRatio.Test([600, 400], [.5, .5]);

        test.ChiSquare.ShouldBe(40, 1e-12);
        test.Degrees.ShouldBe(1);
        test.P.ShouldBe(2.53962858947e-10, 1e-19);
        SampleRatio.IsBroken([600, 400], [.5, .5]).ShouldBe(true);
    }

    [Fact]
    public void Weights_count_by_their_ratios() =>
        SampleRatio
            .Test([310, 190, 500], [3, 2, 5])
            .ShouldBe(SampleRatio.Test([310, 190, 500], [.3, .2, .5]));

    [Theory]
    [InlineData(500, 500, false)]
    [InlineData(540, 460, false)]
    [InlineData(553, 447, true)]
    public void The_alarm_is_at_one_in_a_thousand(int one, int other, bool broken) =>
        SampleRatio.IsBroken([one, other], [1, 1]).ShouldBe(broken);

    [Fact]
    public void Few_viewers_have_no_verdict()
    {
        SampleRatio.IsBroken([15, 0], [1, 1]).ShouldBeNull();
        SampleRatio.IsBroken([16, 0], [1, 1]).ShouldBe(true);
        SampleRatio.IsBroken([0, 0], [1, 1]).ShouldBeNull();
        SampleRatio.Test([0, 0], [1, 1]).P.ShouldBe(1);
    }

    [Theory]
    [InlineData(new[] { 5L }, new[] { 1.0 })]
    [InlineData(new[] { 5L, 5L }, new[] { 1.0 })]
    [InlineData(new[] { 5L, -5L }, new[] { 1.0, 1 })]
    [InlineData(new[] { 5L, 5L }, new[] { 1.0, 0 })]
    [InlineData(new[] { 5L, 5L }, new[] { 1.0, double.NaN })]
    public void What_is_no_ratio_is_refused(long[] counts, double[] weights) =>
        Should.Throw<ArgumentException>(() => SampleRatio.Test(counts, weights));
}
