using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>A rate in both versions, and how far they are apart, with Newcombe's interval.</summary>
/// <param name="A">The first version's; null where that version has no such rate.</param>
/// <param name="B">The second version's; null where that version has no such rate.</param>
/// <param name="Difference">B less A, from −1 to 1; null where one of them is missing or hidden.</param>
/// <param name="Interval">Its 95 % interval; null where the difference is.</param>
public sealed record RateDifference(
    [property: JsonPropertyName("a")] Rate? A,
    [property: JsonPropertyName("b")] Rate? B,
    [property: JsonPropertyName("difference")] double? Difference,
    [property: JsonPropertyName("interval")] Interval? Interval
)
{
    /// <summary>The difference of two rates of different viewers.</summary>
    /// <param name="a">The first version's.</param>
    /// <param name="b">The second version's.</param>
    public static RateDifference Of(Rate? a, Rate? b) =>
        a?.Value is { } before && b?.Value is { } after
            ? new RateDifference(
                a,
                b,
                after - before,
                Newcombe.Difference(b.Count, b.Of, a.Count, a.Of)
            )
            : new RateDifference(a, b, null, null);
}
