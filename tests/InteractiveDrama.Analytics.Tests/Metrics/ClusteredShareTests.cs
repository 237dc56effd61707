using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class ClusteredShareTests
{
    private static readonly Gen<(int Part, int Whole)[]> Viewers = Gen.Choose(1, 100)
        .SelectMany(whole => Gen.Choose(0, whole).Select(part => (part, whole)))
        .NonEmptyListOf()
        .Select(viewers => viewers.ToArray());

    [Fact]
    public void A_small_case_by_hand()
    {
        // 1 of 10 s, 0 of 20 s, 5 of 30 s: R = 6/60; Σ(part − R·whole)² = 0 + 4 + 4; SE = √(8 · 3/2) / 60.
        var estimate = ClusteredShare.Estimate(Sum([(1, 10), (0, 20), (5, 30)]))!.Value;

        estimate.Share.ShouldBe(.1, 1e-12);
        estimate.StandardError.ShouldBe(.057735027, 1e-9);
        estimate.Interval.Low.ShouldBe(0);
        estimate.Interval.High.ShouldBe(.213158574, 1e-9);
    }

    [Fact]
    public void It_is_the_delta_method()
    {
        Prop.ForAll(
                Viewers.Where(v => v.Length > 1).ToArbitrary(),
                viewers =>
                {
                    double n = viewers.Length;
                    var (x, y) = (viewers.Average(v => v.Part), viewers.Average(v => v.Whole));
                    double Cov(
                        Func<(int Part, int Whole), double> a,
                        Func<(int Part, int Whole), double> b
                    ) =>
                        viewers.Sum(v => (a(v) - viewers.Average(a)) * (b(v) - viewers.Average(b)))
                        / (n - 1);
                    var (vx, vy, vxy) = (
                        Cov(v => v.Part, v => v.Part),
                        Cov(v => v.Whole, v => v.Whole),
                        Cov(v => v.Part, v => v.Whole)
                    );
                    var variance =
                        (
                            (vx / (y * y))
                            - (2 * x * vxy / (y * y * y))
                            + (x * x * vy / (y * y * y * y))
                        ) / n;
                    var estimate = ClusteredShare.Estimate(Sum(viewers))!.Value;
                    estimate.Share.ShouldBe(x / y, 1e-12);
                    Math.Pow(estimate.StandardError, 2).ShouldBe(variance, 1e-9);
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void One_viewer_or_nothing_watched_is_no_estimate()
    {
        ClusteredShare.Estimate(Sum([(1, 2)])).ShouldBeNull();
        ClusteredShare.Estimate(Sum([(0, 0), (0, 0)])).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => ClusterSums.Of(3, 2));
    }

    private static ClusterSums Sum(IEnumerable<(int Part, int Whole)> viewers) =>
        viewers.Aggregate(
            default(ClusterSums),
            (sums, v) => sums + ClusterSums.Of(v.Part, v.Whole)
        );
}
