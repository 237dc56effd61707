using System.Text.Json;
using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Stories.Experiments;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Experiments;

public sealed class ExperimentReportTests
{
    private static Experiment Storm { get; } =
        new(
            "storm-or-calm",
            "board",
            ExperimentKind.Content,
            [new ExperimentVariant("calm"), new ExperimentVariant("storm") { Knot = "storm" }]
        )
        {
            Weights = [0.5, 0.5],
        };

    [Fact]
    public void A_clear_difference_is_called_better_with_its_intervals()
    {
        var report = Of((1000, 400), (1020, 580));

        var storm = report.Variants[1];
        storm.Rate.Value.ShouldBe(580.0 / 1020);
        var lift = storm.Lift.ShouldNotBeNull();
        var newcombe = Newcombe.Difference(580, 1020, 400, 1000);
        (lift.Low, lift.High).ShouldBe((newcombe.Low, newcombe.High));
        lift.Difference.ShouldBe((580.0 / 1020) - 0.4, 1e-12);
        // Looking every day costs width.
        lift.Always!.Value.Low.ShouldBeLessThan(lift.Low);
        (report.Verdict.Kind, report.Verdict.Variant).ShouldBe((VerdictKind.Better, "storm"));
        report.Verdict.Text.ShouldContain("16.9 points");
        (report.IsRandomised, report.Confidence).ShouldBe((true, 0.95));
    }

    [Fact]
    public void A_clear_loss_is_called_worse() =>
        Of((1000, 600), (1000, 400)).Verdict.Kind.ShouldBe(VerdictKind.Worse);

    [Fact]
    public void What_looks_clear_once_is_not_for_who_looks_every_day()
    {
        var report = Of((1000, 500), (1000, 545));
        report.Variants[1].Lift!.Low.ShouldBeGreaterThan(0);
        report.Variants[1].Lift!.Always!.Value.Low.ShouldBeLessThan(0);
        report.Verdict.Kind.ShouldBe(VerdictKind.Open);
    }

    [Theory]
    [InlineData(149, 150, VerdictKind.TooFew)]
    [InlineData(150, 149, VerdictKind.TooFew)]
    [InlineData(150, 150, VerdictKind.Better)]
    public void Nothing_is_better_before_150_in_each(int calm, int storm, VerdictKind kind)
    {
        var report = Of((calm, 10), (storm, storm - 10));
        report.Verdict.Kind.ShouldBe(kind);
        if (kind == VerdictKind.TooFew)
            report.Verdict.Text.ShouldNotContain("better");
        report.Variants[1].Lift.ShouldNotBeNull();
    }

    [Fact]
    public void Where_viewers_went_missing_nothing_is_compared()
    {
        var report = Of((600, 100), (400, 300));

        report.Ratio.ChiSquare!.Value.ShouldBe(40, 1e-9);
        report.Ratio.P!.Value.ShouldBe(2.54e-10, 1e-12);
        report.Ratio.IsBroken.ShouldBe(true);
        report.Verdict.Kind.ShouldBe(VerdictKind.RatioBroken);
        foreach (var variant in report.Variants)
        {
            variant.Lift.ShouldBeNull();
            (variant.Rate.Value, variant.Rate.Low).ShouldBe(((double?)null, (double?)null));
        }
        report.Variants[0].Rate.Count.ShouldBe(100);
    }

    [Fact]
    public void Few_viewers_show_as_counts_only()
    {
        var report = Of((9, 3), (14, 7));
        report.Variants[0].Rate.Value.ShouldBeNull();
        report.Variants[1].Lift.ShouldBeNull();
        report.Variants[1].Rate.Value.ShouldBe(0.5);
    }

    [Fact]
    public void Nobody_yet_is_said_so()
    {
        var report = ExperimentReports.Of(Storm, []);
        report.Ratio.ShouldBe(new RatioReport(null, null, null));
        report.Verdict.Kind.ShouldBe(VerdictKind.TooFew);
        report.Variants.Select(one => one.Exposed).ShouldBe([0, 0]);
    }

    [Fact]
    public void All_alike_in_a_variant_has_no_interval_yet()
    {
        var report = Of((200, 200), (200, 200));
        report.Variants[1].Lift!.Always.ShouldBeNull();
        report.Verdict.Kind.ShouldBe(VerdictKind.Open);
        report.Verdict.Text.ShouldBe("No interval yet: in one variant all viewers did the same.");
    }

    [Fact]
    public void Several_variants_share_the_chance_of_a_false_alarm()
    {
        var three = Storm with
        {
            Variants = Storm.Variants.Add(new ExperimentVariant("fog") { Knot = "fog" }),
            Weights = [1.0 / 3, 1.0 / 3, 1.0 / 3],
        };
        var report = ExperimentReports.Of(
            three,
            [
                new VariantCounts("calm", 1000, 1000, 400),
                new VariantCounts("fog", 1000, 1000, 600),
                new VariantCounts("storm", 1000, 1000, 550),
            ]
        );
        report.Confidence.ShouldBe(0.975, 1e-12);
        report.Verdict.Variant.ShouldBe("fog");
    }

    [Fact]
    public void Its_json_has_the_documented_names()
    {
        var json = JsonSerializer.SerializeToElement(Of((1000, 400), (1020, 580)));
        json.EnumerateObject()
            .Select(one => one.Name)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "at",
                "confidence",
                "experiment",
                "goal",
                "kind",
                "phase",
                "randomised",
                "ratio",
                "running",
                "variants",
                "verdict",
            ]);
        json.GetProperty("verdict").GetProperty("kind").GetString().ShouldBe("better");
        json.GetProperty("goal").GetString().ShouldBe("finish");
        var storm = json.GetProperty("variants")[1];
        storm
            .GetProperty("lift")
            .GetProperty("always")
            .GetProperty("low")
            .GetDouble()
            .ShouldBeGreaterThan(0);
    }

    private static ExperimentReport Of(
        (int Exposed, int Successes) calm,
        (int Exposed, int Successes) storm
    ) =>
        ExperimentReports.Of(
            Storm,
            [
                new VariantCounts("calm", calm.Exposed, calm.Exposed, calm.Successes),
                new VariantCounts("storm", storm.Exposed, storm.Exposed, storm.Successes),
            ]
        );
}
