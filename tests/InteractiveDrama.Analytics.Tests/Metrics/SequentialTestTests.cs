using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class SequentialTestTests
{
    private static readonly Arbitrary<(Sample A, Sample B)> Pairs = Share()
        .SelectMany(a => Share().Select(b => (a, b)))
        .ToArbitrary();

    [Fact]
    public void Rho_is_the_published_one() => new SequentialTest().Rho.ShouldBe(.03984007, 5e-9);

    [Fact]
    public void A_relative_lift_is_GrowthBooks()
    {
        var lift = new SequentialTest(tuning: 1000).Compare(
            Sample.OfValues(1396.87, 52377.9767, 3000),
            Sample.OfValues(2422.7, 134698.29, 3461),
            relative: true
        );

        lift.Lift!.Value.ShouldBe(.50336, 5e-6);
        lift.StandardError!.Value.ShouldBe(.33341, 5e-6);
        lift.Interval!.Value.Low.ShouldBe(-.55844, 5e-6);
        lift.Interval!.Value.High.ShouldBe(1.56516, 5e-6);
        lift.P.ShouldBe(1);
    }

    [Fact]
    public void Variances_are_GrowthBooks()
    {
        // 1, 2, 3, 4: the sample variance is 5/3; 3 of 4: p(1 − p).
        Sample.OfValues(10, 30, 4).ShouldBe(new Sample(2.5, 5.0 / 3, 4));
        Sample.OfShare(3, 4).ShouldBe(new Sample(.75, .1875, 4));
        Sample.OfValues(7, 49, 1).Variance.ShouldBe(0);
        Sample.OfValues(.3, 3 * .01, 3).Variance.ShouldBe(0, 1e-15);
    }

    [Fact]
    public void The_interval_leaves_nothing_out_when_and_only_when_p_is_small()
    {
        Prop.ForAll(
                Pairs,
                pair =>
                {
                    foreach (var relative in (bool[])[false, true])
                    {
                        var lift = new SequentialTest().Compare(pair.A, pair.B, relative);
                        if (lift.Interval is not { } interval)
                            continue;
                        (interval.Low > 0 || interval.High < 0).ShouldBe(lift.P < .05);
                        ((interval.Low + interval.High) / 2).ShouldBe(lift.Lift!.Value, 1e-9);
                    }
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void It_is_the_mixture_test_of_normals()
    {
        // The same test written as a likelihood ratio against a normal mixture of variance ρ²Nσ².
        Prop.ForAll(
                Pairs,
                pair =>
                {
                    var test = new SequentialTest();
                    var lift = test.Compare(pair.A, pair.B);
                    if (lift.StandardError is not { } error)
                        return;
                    var v = error * error;
                    var tau = test.Rho * test.Rho * (pair.A.Viewers + pair.B.Viewers) * v;
                    var delta = lift.Lift!.Value;
                    var ratio =
                        Math.Sqrt(v / (v + tau))
                        * Math.Exp(tau * delta * delta / (2 * v * (v + tau)));
                    lift.P!.Value.ShouldBe(Math.Min(1, 1 / ratio), 1e-9);
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Arms_without_variance_have_no_interval()
    {
        var lift = new SequentialTest().Compare(Sample.OfShare(0, 50), Sample.OfShare(5, 50));

        lift.ShouldBe(new SequentialLift(.1, null, null, null));
    }

    [Fact]
    public void Nothing_is_relative_to_nothing()
    {
        var test = new SequentialTest();

        test.Compare(Sample.OfShare(0, 50), Sample.OfShare(5, 50), relative: true)
            .ShouldBe(default);
        test.Compare(Sample.OfShare(0, 0), Sample.OfShare(5, 50)).ShouldBe(default);
    }

    [Theory]
    [InlineData(10, 20, 4)]
    [InlineData(1, 1, 0)]
    [InlineData(double.NaN, 1, 2)]
    [InlineData(1, -1, 2)]
    public void Sums_that_no_values_have_are_refused(double sum, double squares, long viewers) =>
        Should.Throw<ArgumentException>(() => Sample.OfValues(sum, squares, viewers));

    [Theory]
    [InlineData(0, 5000)]
    [InlineData(1, 5000)]
    [InlineData(.95, 0)]
    [InlineData(.95, double.PositiveInfinity)]
    public void Settings_that_make_no_test_are_refused(double confidence, double tuning) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SequentialTest(confidence, tuning));

    private static Gen<Sample> Share() =>
        Gen.Choose(1, 900).SelectMany(n => Gen.Choose(0, n).Select(k => Sample.OfShare(k, n)));
}
