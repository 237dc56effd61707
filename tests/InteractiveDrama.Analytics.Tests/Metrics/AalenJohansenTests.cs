using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class AalenJohansenTests
{
    private static readonly Gen<CompetingCount[]> Histories = Gen.Choose(0, 4)
        .ArrayOf(4)
        .NonEmptyListOf()
        .Select(rows =>
            rows.Select((r, i) => new CompetingCount(i + 1, [r[0], r[1], r[2]], r[3])).ToArray()
        );

    [Fact]
    public void A_small_case_by_hand()
    {
        // Ten viewers: 2 leave at the first beat, 1 ends; 1 is open; of the 6 at the second beat 3 end and 3 leave.
        var curve = AalenJohansen.Estimate([new(1, [2, 1], 1), new(2, [3, 3], 0)]);

        curve[0].Survival.ShouldBe(.7, 1e-12);
        curve[0].Incidence[0].ShouldBe(.2, 1e-12);
        curve[1].Survival.ShouldBe(0, 1e-12);
        curve[1].Incidence[0].ShouldBe(.55, 1e-12);
        curve[1].Incidence[1].ShouldBe(.45, 1e-12);
    }

    [Fact]
    public void Everybody_is_somewhere()
    {
        Prop.ForAll(
                Histories.ToArbitrary(),
                counts =>
                {
                    foreach (var point in AalenJohansen.Estimate(counts))
                        (point.Survival + point.Incidence.Sum()).ShouldBe(1, 1e-9);
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Survival_is_Kaplan_Meier_of_all_ways_out()
    {
        Prop.ForAll(
                Histories.ToArbitrary(),
                counts =>
                    AalenJohansen
                        .Estimate(counts)
                        .Select(p => p.Survival)
                        .ShouldBe(
                            KaplanMeier
                                .Estimate(
                                    counts.Select(c => new SurvivalCount(
                                        c.Time,
                                        c.Events.Sum(),
                                        c.Censored
                                    ))
                                )
                                .Select(p => p.Survival),
                            1e-9
                        )
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Without_open_viewers_an_incidence_is_a_plain_share()
    {
        Prop.ForAll(
                Histories.ToArbitrary(),
                counts =>
                {
                    var closed = counts.Select(c => c with { Censored = 0 }).ToArray();
                    var all = closed.Sum(c => c.Events.Sum());
                    foreach (var point in AalenJohansen.Estimate(closed))
                    {
                        for (var k = 0; k < 3; k++)
                            point
                                .Incidence[k]
                                .ShouldBe(
                                    closed.Where(c => c.Time <= point.Time).Sum(c => c.Events[k])
                                        / (double)all,
                                    1e-9
                                );
                    }
                }
            )
            .Check(Deterministic.Config);
    }

    // R 4.2.2, survival 3.5: survfit(Surv(time, factor(cause)) ~ 1) of twelve subjects.
    [Theory]
    [InlineData(1, .083333333333, .079785592313, 0, 0)]
    [InlineData(2, .166666666667, .107582870728, .083333333333, .079785592313)]
    [InlineData(4, .260416666667, .130017220859, .177083333333, .114009770283)]
    [InlineData(6, .485416666667, .158921490743, .177083333333, .114009770283)]
    [InlineData(7, .485416666667, .158921490743, .289583333333, .142789539953)]
    [InlineData(9, .710416666667, .142789539953, .289583333333, .142789539953)]
    public void Incidence_and_error_are_those_of_R(
        double time,
        double one,
        double errorOne,
        double two,
        double errorTwo
    )
    {
        double[] times = [1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 9];
        int[] causes = [1, 2, 1, 0, 1, 2, 0, 1, 1, 2, 0, 1];
        var subjects = times.Zip(causes, (t, cause) => new Subject(t, cause));

        var point = AalenJohansen
            .Estimate(Subject.Competing(subjects, 2))
            .Single(p => p.Time == time);

        point.Incidence.ShouldBe([one, two], 1e-11);
        point.StandardError.ShouldBe([errorOne, errorTwo], 1e-11);
    }

    [Fact]
    public void Errors_are_those_of_the_formula_written_out()
    {
        Prop.ForAll(
                Subject.Few.ToArbitrary(),
                subjects =>
                {
                    var counts = Subject.Competing(subjects, 2);
                    var curve = AalenJohansen.Estimate(counts);
                    for (var k = 0; k < 2; k++)
                    {
                        foreach (var (at, index) in curve.Select((p, i) => (p, i)))
                        {
                            var variance = 0.0;
                            var before = 1.0;
                            foreach (var point in curve.Take(index + 1))
                            {
                                double n = point.AtRisk;
                                var events = counts.Single(c => c.Time == point.Time).Events;
                                double d = events.Sum();
                                var ahead = at.Incidence[k] - point.Incidence[k];
                                if (n > d)
                                    variance += ahead * ahead * d / (n * (n - d));
                                variance +=
                                    before * before * events[k] * (n - events[k]) / (n * n * n);
                                variance -= 2 * ahead * before * events[k] / (n * n);
                                before = point.Survival;
                            }

                            Math.Pow(at.StandardError[k], 2).ShouldBe(variance, 1e-12);
                        }
                    }
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Without_open_viewers_an_error_is_that_of_a_plain_share()
    {
        Prop.ForAll(
                Histories.ToArbitrary(),
                counts =>
                {
                    var closed = counts.Select(c => c with { Censored = 0 }).ToArray();
                    double all = closed.Sum(c => c.Events.Sum());
                    foreach (var point in AalenJohansen.Estimate(closed))
                    {
                        for (var k = 0; k < 3; k++)
                        {
                            var share = point.Incidence[k];
                            Math.Pow(point.StandardError[k], 2)
                                .ShouldBe(share * (1 - share) / all, 1e-12);
                        }
                    }
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void An_interval_holds_its_estimate_and_stays_inside_0_to_1()
    {
        Prop.ForAll(
                Histories.ToArbitrary(),
                counts =>
                {
                    foreach (var point in AalenJohansen.Estimate(counts))
                    {
                        for (var k = 0; k < 3; k++)
                        {
                            if (point.Interval[k] is not { } interval)
                                continue;
                            interval.Low.ShouldBeInRange(0, point.Incidence[k]);
                            interval.High.ShouldBeInRange(point.Incidence[k], 1);
                        }
                    }
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void Times_that_do_not_ascend_are_refused() =>
        Should.Throw<ArgumentException>(() =>
            AalenJohansen.Estimate([new(2, [1], 0), new(1, [1], 0)])
        );
}
