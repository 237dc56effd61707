using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>
/// An estimate in both versions, and how far they are apart. Nobody is a viewer of both, so the two are independent and the
/// variances add up: <c>b − a ± z·√(SEₐ² + SE_b²)</c>, cut at −1 and 1 (Klein, Logan, Harhoff and Andersen, 2007, "Analyzing
/// survival curves at a fixed point in time", the test on the plain scale).
/// </summary>
/// <param name="A">The first version's.</param>
/// <param name="B">The second version's.</param>
/// <param name="Difference">B less A, from −1 to 1; null where one of them is hidden.</param>
/// <param name="StandardError">Its standard error; null where one of them has none.</param>
/// <param name="Interval">Its 95 % interval; null where one of them has no standard error.</param>
public sealed record EstimateDifference(
    [property: JsonPropertyName("a")] Estimate A,
    [property: JsonPropertyName("b")] Estimate B,
    [property: JsonPropertyName("difference")] double? Difference,
    [property: JsonPropertyName("se")] double? StandardError,
    [property: JsonPropertyName("interval")] Interval? Interval
)
{
    /// <summary>The difference of two independent estimates.</summary>
    /// <param name="a">The first version's.</param>
    /// <param name="b">The second version's.</param>
    public static EstimateDifference Of(Estimate a, Estimate b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var difference = b.Value - a.Value;
        if (
            difference is not { } d
            || a.StandardError is not { } ofA
            || b.StandardError is not { } ofB
        )
            return new EstimateDifference(a, b, difference, null, null);
        var error = Math.Sqrt((ofA * ofA) + (ofB * ofB));
        return new EstimateDifference(
            a,
            b,
            d,
            error,
            new Interval(
                Math.Max(-1, d - (Normal.Z95 * error)),
                Math.Min(1, d + (Normal.Z95 * error))
            )
        );
    }
}
