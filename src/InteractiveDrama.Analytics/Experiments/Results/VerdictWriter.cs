using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>Says what may be said of an experiment, and no more.</summary>
internal static class VerdictWriter
{
    public static ExperimentVerdict Of(
        ImmutableArray<VariantReport> variants,
        RatioReport ratio,
        ExperimentGoal goal
    )
    {
        if (ratio.IsBroken == true)
            return new ExperimentVerdict(
                VerdictKind.RatioBroken,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The variants do not have the viewers their weights say (p = {ratio.P:0.####E+0}): viewers went missing in one, so nothing is compared."
                )
            );
        var control = variants[0];
        var readable = variants.Where(one =>
            HasEnough(control) && HasEnough(one) && !one.IsControl
        );
        if (!readable.Any())
            return new ExperimentVerdict(
                VerdictKind.TooFew,
                $"Too few viewers to say: {ExperimentReports.LeastForVerdict} exposed in the control and in a variant are needed, {variants.Min(one => one.Exposed)} is the fewest now."
            );
        var clear = readable.Where(one =>
            one.Lift?.Always is { } always && (always.Low > 0 || always.High < 0)
        );
        if (clear.OrderByDescending(one => one.Lift!.Difference).FirstOrDefault() is not { } best)
            return new ExperimentVerdict(VerdictKind.Open, Unclear(control, readable));
        var isBetter = best.Lift!.Difference > 0;
        var always = best.Lift.Always!.Value;
        return new ExperimentVerdict(
            isBetter ? VerdictKind.Better : VerdictKind.Worse,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{best.Name}' is {(isBetter ? "better" : "worse")} than '{control.Name}': {Points(best.Lift.Difference)} points of viewers {(isBetter ? "more" : "fewer")} {GoalWords.Did(goal)} ({Signed(always.Low)} to {Signed(always.High)}), whenever it is looked at."
            ),
            best.Name
        );
    }

    private static string Unclear(VariantReport control, IEnumerable<VariantReport> readable)
    {
        var told = readable.Where(one => one.Lift?.Always is not null).ToList();
        return told.Count == 0
            ? "No interval yet: in one variant all viewers did the same."
            : $"No clear difference yet: the {(told.Count == 1 ? "interval" : "intervals")} of {string.Join(", ", told.Select(one => $"'{one.Name}'"))} against '{control.Name}' {(told.Count == 1 ? "holds" : "hold")} 0.";
    }

    private static bool HasEnough(VariantReport variant) =>
        variant.Exposed >= ExperimentReports.LeastForVerdict;

    private static string Points(double difference) =>
        (Math.Abs(difference) * 100).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Signed(double difference) =>
        (difference * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
