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

    [Fact]
    public void Times_that_do_not_ascend_are_refused() =>
        Should.Throw<ArgumentException>(() =>
            AalenJohansen.Estimate([new(2, [1], 0), new(1, [1], 0)])
        );
}
