using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Metrics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Metrics;

public sealed class LogRankTests
{
    // Freireich et al. 1963, remission in weeks under 6-mercaptopurine and under placebo.
    private static readonly SurvivalCount[] Mercaptopurine =
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

    private static readonly SurvivalCount[] Placebo =
    [
        new(1, 2, 0),
        new(2, 2, 0),
        new(3, 1, 0),
        new(4, 2, 0),
        new(5, 2, 0),
        new(8, 4, 0),
        new(11, 2, 0),
        new(12, 2, 0),
        new(15, 1, 0),
        new(17, 1, 0),
        new(22, 1, 0),
        new(23, 1, 0),
    ];

    private static readonly Gen<Subject[][]> Groups = Gen.Choose(2, 4)
        .SelectMany(groups => Subject.Few.ArrayOf(groups));

    [Fact]
    public void The_remission_trial_is_as_published()
    {
        var test = LogRank.Test([Mercaptopurine, Placebo])!.Value;

        test.ChiSquare.ShouldBe(16.7929409892, 1e-8);
        test.Degrees.ShouldBe(1);
        test.P.ShouldBe(4.16880910933e-5, 1e-13);
    }

    [Fact]
    public void A_small_case_is_as_R_has_it()
    {
        var test = LogRank
            .Test([
                [new(10, 1, 0), new(20, 0, 1), new(30, 1, 0)],
                [new(10, 1, 0), new(20, 0, 1), new(50, 1, 0)],
            ])!
            .Value;

        test.ChiSquare.ShouldBe(.384615384615, 1e-11);
        test.P.ShouldBe(.535143452398, 1e-11);
    }

    [Fact]
    public void Three_groups_are_as_R_has_them()
    {
        Subject[][] groups =
        [
            [new(1, 1), new(3, 1), new(3, 0), new(6, 1)],
            [new(2, 1), new(3, 1), new(5, 0), new(7, 1)],
            [new(2, 0), new(4, 1), new(4, 1), new(8, 0)],
        ];

        var test = LogRank.Test([.. groups.Select(Subject.Survival)])!.Value;

        test.ChiSquare.ShouldBe(1.2015621904077, 1e-10);
        test.Degrees.ShouldBe(2);
        test.P.ShouldBe(.5483831293313, 1e-10);
    }

    [Fact]
    public void Two_groups_are_the_textbook_sum()
    {
        // Σ(O − E) squared over its hypergeometric variance, subject by subject.
        Prop.ForAll(
                Subject.Few.ArrayOf(2).ToArbitrary(),
                groups =>
                {
                    var (beyond, variance) = (0.0, 0.0);
                    foreach (var time in groups.SelectMany(g => g).Select(s => s.Time).Distinct())
                    {
                        double Still(Subject[] group) => group.Count(s => s.Time >= time);
                        double Out(Subject[] group) =>
                            group.Count(s => s.Time == time && s.Cause > 0);
                        var (n1, n2) = (Still(groups[0]), Still(groups[1]));
                        var (d, n) = (Out(groups[0]) + Out(groups[1]), n1 + n2);
                        beyond += Out(groups[0]) - (d * n1 / n);
                        if (n > 1)
                            variance += d * (n - d) / (n - 1) * n1 * n2 / (n * n);
                    }

                    var test = LogRank.Test([.. groups.Select(Subject.Survival)]);
                    if (variance == 0)
                        test.ShouldBeNull();
                    else
                        test!.Value.ChiSquare.ShouldBe(beyond * beyond / variance, 1e-8);
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void The_order_of_the_groups_does_not_matter()
    {
        Prop.ForAll(
                Groups.ToArbitrary(),
                groups =>
                {
                    var test = LogRank.Test([.. groups.Select(Subject.Survival)]);
                    var turned = LogRank.Test([.. groups.Reverse().Select(Subject.Survival)]);
                    turned.HasValue.ShouldBe(test.HasValue);
                    if (test is not { } one)
                        return;
                    turned!.Value.ChiSquare.ShouldBe(one.ChiSquare, 1e-8);
                    turned.Value.Degrees.ShouldBe(one.Degrees);
                    one.P.ShouldBeInRange(0, 1);
                }
            )
            .Check(Deterministic.Config);
    }

    [Fact]
    public void A_group_that_was_gone_before_the_first_event_takes_no_degree()
    {
        var test = LogRank
            .Test([
                [new(1, 0, 5)],
                [new(2, 3, 1), new(4, 1, 2)],
                [new(3, 2, 2), new(4, 2, 1)],
            ])!
            .Value;
        var without = LogRank
            .Test([
                [new(2, 3, 1), new(4, 1, 2)],
                [new(3, 2, 2), new(4, 2, 1)],
            ])!
            .Value;

        test.Degrees.ShouldBe(1);
        test.ChiSquare.ShouldBe(without.ChiSquare, 1e-9);
    }

    [Fact]
    public void Nothing_to_compare_has_no_test()
    {
        LogRank
            .Test([
                [new(1, 0, 3)],
                [new(2, 0, 3)],
            ])
            .ShouldBeNull();
        LogRank
            .Test([
                [new(1, 0, 3)],
                [new(2, 3, 0)],
            ])
            .ShouldBeNull();
        Should.Throw<ArgumentException>(() =>
            LogRank.Test([
                [new(1, 1, 0)],
            ])
        );
    }

    [Fact]
    public void Groups_that_are_alike_give_a_large_p_as_often_as_a_small_one()
    {
        var random = new Random(20_251);
        var below = 0;
        for (var run = 0; run < 1000; run++)
        {
            Subject[] Group() =>
                [
                    .. Enumerable
                        .Range(0, 40)
                        .Select(_ => new Subject(1 + random.Next(20), random.Next(3) == 0 ? 0 : 1)),
                ];
            below +=
                LogRank.Test([Subject.Survival(Group()), Subject.Survival(Group())])!.Value.P < .1
                    ? 1
                    : 0;
        }

        // 10 % of 1,000, four binomial standard deviations to either side.
        below.ShouldBeInRange(62, 138);
    }
}
