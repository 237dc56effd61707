using System.Collections.Immutable;
using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>
/// Makes reports of experiments. Every viewer who was exposed counts, in the variant they were given (intention to treat). The
/// verdict goes by the always-valid interval, so that it may be read every day.
/// </summary>
public static class ExperimentReports
{
    /// <summary>No variant is called better or worse with fewer exposed viewers in it, or in the control.</summary>
    public const int LeastForVerdict = 150;

    private const double Confidence = 0.95;

    /// <summary>The report.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="counts">What was counted, by variant; a variant that is missing had nobody, and others are left out.</param>
    /// <param name="minCell">The least number of viewers under a rate; at least 1.</param>
    /// <param name="tuning">N*: for how many viewers in both variants the always-valid interval is tightest; fixed for an experiment.</param>
    public static ExperimentReport Of(
        Experiment experiment,
        IEnumerable<VariantCounts> counts,
        int minCell = 10,
        double tuning = SequentialTest.DefaultTuning
    )
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCell, 1);
        var known = counts.ToDictionary(one => one.Variant, StringComparer.Ordinal);
        ImmutableArray<VariantCounts> arms =
        [
            .. experiment.Variants.Select(variant =>
                known.GetValueOrDefault(variant.Name) ?? new VariantCounts(variant.Name, 0, 0, 0)
            ),
        ];
        var ratio = Ratio(experiment, arms);
        // The chance of a false alarm is shared out among the variants that are compared.
        var confidence = 1 - ((1 - Confidence) / (arms.Length - 1));
        var test = new SequentialTest(confidence, tuning);
        var least = ratio.IsBroken == true ? int.MaxValue : minCell;
        ImmutableArray<VariantReport> variants =
        [
            .. arms.Select(
                (arm, i) =>
                    new VariantReport(
                        arm.Variant,
                        i == 0,
                        experiment.Weights[i],
                        arm.Exposed,
                        Rate.From(arm.Successes, arm.Mature, least),
                        i == 0 || arms[0].Mature < least || arm.Mature < least
                            ? null
                            : Lift(arms[0], arm, test, confidence)
                    )
            ),
        ];
        return new ExperimentReport
        {
            Experiment = experiment.Key,
            Phase = experiment.Phase,
            IsRunning = experiment.IsRunning,
            Kind = experiment.Kind,
            At = experiment.At,
            Goal = GoalWords.Of(experiment.Goal),
            Confidence = confidence,
            Ratio = ratio,
            Variants = variants,
            Verdict = VerdictWriter.Of(variants, ratio, experiment.Goal),
        };
    }

    private static VariantLift Lift(
        VariantCounts control,
        VariantCounts arm,
        SequentialTest test,
        double confidence
    )
    {
        var once = Newcombe.Difference(
            arm.Successes,
            arm.Mature,
            control.Successes,
            control.Mature,
            Normal.TwoSided(confidence)
        );
        var always = test.Compare(
            Sample.OfShare(control.Successes, control.Mature),
            Sample.OfShare(arm.Successes, arm.Mature)
        );
        return new VariantLift(always.Lift!.Value, once.Low, once.High, always.Interval, always.P);
    }

    // A variant of weight 0 takes no part in the check: nobody is expected in it.
    private static RatioReport Ratio(Experiment experiment, ImmutableArray<VariantCounts> arms)
    {
        ImmutableArray<(long Exposed, double Weight)> drawn =
        [
            .. arms.Select((arm, i) => ((long)arm.Exposed, experiment.Weights[i]))
                .Where(arm => arm.Item2 > 0),
        ];
        if (drawn.Length < 2 || drawn.All(arm => arm.Exposed == 0))
            return new RatioReport(null, null, null);
        long[] counts = [.. drawn.Select(arm => arm.Exposed)];
        double[] weights = [.. drawn.Select(arm => arm.Weight)];
        var test = SampleRatio.Test(counts, weights);
        return new RatioReport(test.ChiSquare, test.P, SampleRatio.IsBroken(counts, weights));
    }
}
