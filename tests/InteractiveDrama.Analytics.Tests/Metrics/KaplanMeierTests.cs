using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class KaplanMeierTests
{
    // Freireich et al. 1963, remission in weeks under 6-mercaptopurine; + marks who was still in remission when last seen.
    private static readonly ImmutableArray<SurvivalCount> Freireich =
    [
        new(6, 3, 1),
        new(7, 1, 0),
        new(9, 0, 1),
        new(10, 1, 1),
        new(11, 0, 1),
        new(13, 1, 0),
        new(16, 1, 0),
        new(17, 0, 1),
        new(19, 0, 1),
        new(20, 0, 1),
        new(22, 1, 0),
        new(23, 1, 0),
        new(25, 0, 1),
        new(32, 0, 2),
        new(34, 0, 1),
        new(35, 0, 1),
    ];

    // Published to four digits; the rest is R's: summary(survfit(Surv(t, e) ~ 1, conf.type = "log-log")).
    [Theory]
    [InlineData(6, .857142857143, .0763603548321, .619717955266, .951551747647)]
    [InlineData(7, .806722689076, .0869352851801, .563146564622, .922809019203)]
    [InlineData(10, .752941176471, .0963496529943, .503199510800, .889361835169)]
    [InlineData(13, .690196078431, .1068147077750, .431610222486, .849065963349)]
    [InlineData(16, .627450980392, .1140538652568, .367510855988, .804912189472)]
    [InlineData(22, .537815126050, .1282337516930, .267778936767, .746790717635)]
    [InlineData(23, .448179271709, .1345914567558, .188052005959, .680142628495)]
    public void The_remission_trial_is_as_published(
        double time,
        double survival,
        double error,
        double low,
        double high
    )
    {
        var point = KaplanMeier.Estimate(Freireich).Single(p => p.Time == time);

        point.Survival.ShouldBe(survival, 1e-11);
        point.StandardError!.Value.ShouldBe(error, 1e-11);
        point.Interval!.Value.Low.ShouldBe(low, 1e-11);
        point.Interval!.Value.High.ShouldBe(high, 1e-11);
    }

    [Fact]
    public void Median_is_the_first_time_at_which_half_are_through()
    {
        var curve = KaplanMeier.Estimate(Freireich);

        KaplanMeier.TimeBy(curve, 0.5).ShouldBe(23);
        KaplanMeier.TimeBy(curve, 0.9).ShouldBeNull();
        KaplanMeier.TimeBy(KaplanMeier.Estimate([new(1, 1, 0), new(2, 1, 0)]), 0.5).ShouldBe(1);
    }

    [Fact]
    public void Nobody_left_has_no_interval()
    {
        var point = KaplanMeier.Estimate([new(3, 4, 0)]).ShouldHaveSingleItem();

        point.Survival.ShouldBe(0);
        point.StandardError.ShouldBeNull();
        point.Interval.ShouldBeNull();
        KaplanMeier.Estimate([]).ShouldBeEmpty();
    }

    [Fact]
    public void Without_censoring_survival_is_the_share_still_there()
    {
        var times = Gen.Choose(0, 20).NonEmptyListOf().ToArbitrary();

        Prop.ForAll(
                times,
                list =>
                {
                    foreach (
                        var point in KaplanMeier.Estimate(
                            list.Select(t => new SurvivalCount(t, 1, 0))
                        )
                    )
                        point.Survival.ShouldBe(
                            list.Count(t => t > point.Time) / (double)list.Count,
                            1e-9
                        );
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Curve_equals_redistributing_the_censored_to_the_right()
    {
        // Efron, 1967: each censored one's mass is shared among all that are later. An independent way to the same curve.
        var people = Gen.Choose(0, 12)
            .SelectMany(t => Gen.Elements(true, false).Select(e => (Time: t, Event: e)))
            .NonEmptyListOf()
            .ToArbitrary();

        Prop.ForAll(
                people,
                list =>
                {
                    var sorted = list.OrderBy(p => p.Time).ThenByDescending(p => p.Event).ToArray();
                    var mass = Enumerable.Repeat(1.0 / sorted.Length, sorted.Length).ToArray();
                    for (var i = 0; i < sorted.Length - 1; i++)
                    {
                        if (sorted[i].Event)
                            continue;
                        var each = mass[i] / (sorted.Length - i - 1);
                        for (var j = i + 1; j < sorted.Length; j++)
                            mass[j] += each;
                        mass[i] = 0;
                    }

                    foreach (
                        var point in KaplanMeier.Estimate(
                            list.Select(p => new SurvivalCount(
                                p.Time,
                                p.Event ? 1 : 0,
                                p.Event ? 0 : 1
                            ))
                        )
                    )
                    {
                        var dead = sorted
                            .Select((p, i) => p.Event && p.Time <= point.Time ? mass[i] : 0)
                            .Sum();
                        point.Survival.ShouldBe(1 - dead, 1e-9);
                    }
                }
            )
            .Check(Deterministic.Config);
    }
}
