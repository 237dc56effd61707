using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Experiments;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Experiments;

public sealed class BucketRangesTests
{
    // GrowthBook's own cases: weights, coverage, then start and end of each range.
    [Theory]
    [InlineData(new[] { .5, .5 }, 1, new[] { 0, .5, .5, 1 })]
    [InlineData(new[] { .5, .5 }, .5, new[] { 0, .25, .5, .75 })]
    [InlineData(new[] { .5, .5 }, 0, new[] { 0, 0, .5, .5 })]
    [InlineData(new[] { .25, .25, .25, .25 }, 1, new[] { 0, .25, .25, .5, .5, .75, .75, 1 })]
    [InlineData(new[] { .4, .6 }, 1, new[] { 0, .4, .4, 1 })]
    [InlineData(new[] { .2, .3, .5 }, 1, new[] { 0, .2, .2, .5, .5, 1 })]
    [InlineData(new[] { .2, .3, .5 }, .2, new[] { 0, .04, .2, .26, .5, .6 })]
    [InlineData(new[] { .5, .5 }, -.2, new[] { 0, 0, .5, .5 })]
    [InlineData(new[] { .5, .5 }, 1.5, new[] { 0, .5, .5, 1 })]
    [InlineData(new[] { .4, .1 }, 1, new[] { 0, .5, .5, 1 })]
    [InlineData(new[] { .7, .6 }, 1, new[] { 0, .5, .5, 1 })]
    [InlineData(new[] { .4, .5999 }, 1, new[] { 0, .4, .4, .9999 })]
    public void Ranges_are_the_published_ones(double[] weights, double coverage, double[] ends) =>
        BucketRanges
            .Of(weights, coverage)
            .Ranges.SelectMany(range => new[] { range.Start, range.End })
            .ShouldBe(ends, 1e-12);

    [Theory]
    [InlineData(new[] { .5, .5 }, 1, .2, 0)]
    [InlineData(new[] { .5, .5 }, 1, .6, 1)]
    [InlineData(new[] { .5, .5 }, 1, .5, 1)]
    [InlineData(new[] { .5, .5 }, .5, .4, -1)]
    [InlineData(new[] { .5, .5 }, .5, .8, -1)]
    [InlineData(new[] { .4, .5999 }, 1, .9999, -1)]
    public void A_bucket_belongs_to_the_first_range_that_holds_it(
        double[] weights,
        double coverage,
        double bucket,
        int variant
    ) => BucketRanges.Of(weights, coverage).Choose(bucket).ShouldBe(variant);

    [Fact]
    public void Widening_the_coverage_moves_nobody_who_is_in()
    {
        var cases = Gen.Choose(1, 100)
            .ListOf(3)
            .SelectMany(parts =>
                Gen.Choose(0, 9999)
                    .SelectMany(bucket =>
                        Gen.Choose(0, 100)
                            .SelectMany(one =>
                                Gen.Choose(0, 100)
                                    .Select(other => (parts: parts.ToArray(), bucket, one, other))
                            )
                    )
            )
            .ToArbitrary();

        Prop.ForAll(
                cases,
                c =>
                {
                    var weights = c.parts.Select(part => part / (double)c.parts.Sum()).ToArray();
                    var narrow = BucketRanges.Of(weights, Math.Min(c.one, c.other) / 100.0);
                    var wide = BucketRanges.Of(weights, Math.Max(c.one, c.other) / 100.0);
                    var chosen = narrow.Choose(c.bucket / 10_000.0);
                    if (chosen >= 0)
                        wide.Choose(c.bucket / 10_000.0).ShouldBe(chosen);
                }
            )
            .Check(Deterministic.Config);
    }

    [Theory]
    [InlineData(new double[0], 1)]
    [InlineData(new[] { .5, -.5 }, 1)]
    [InlineData(new[] { .5, double.NaN }, 1)]
    [InlineData(new[] { 1.0 }, double.NaN)]
    public void What_is_no_share_is_refused(double[] weights, double coverage) =>
        Should.Throw<ArgumentException>(() => BucketRanges.Of(weights, coverage));
}
