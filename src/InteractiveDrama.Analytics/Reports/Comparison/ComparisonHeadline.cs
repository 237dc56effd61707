using System.Globalization;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>A comparison in one sentence: how many finish each version, and whether chance alone could make that difference.</summary>
internal static class ComparisonHeadline
{
    public static string Write(StoryReport a, StoryReport b, EstimateDifference finished)
    {
        if (finished.Difference is not { } difference)
            return $"Too few viewers to compare: {a.Viewers.Count} of the first version, {b.Viewers.Count} of the second, and each needs {b.MinCell}.";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Share(finished.A)} of {a.Viewers.Count} viewers finish the first version, {Share(finished.B)} of {b.Viewers.Count} the second: "
        );
        if (finished.Interval is not { } interval)
            return $"{text}{Points(difference)} points, of which no interval can be said, for all or none of a version finish.";
        var found =
            interval.Low > 0 ? "more finish than chance explains"
            : interval.High < 0 ? "fewer finish than chance explains"
            : "no clear difference";
        return $"{text}{Points(difference)} points ({Points(interval.Low)} to {Points(interval.High)}), {found}.";
    }

    private static string Share(Estimate estimate) => PlainShare.Percent(estimate.Value!.Value);

    private static string Points(double difference) =>
        (difference * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
