using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>What a test found.</summary>
/// <param name="ChiSquare">The statistic, at least 0.</param>
/// <param name="P">The chance of a statistic as large when there is no difference, from 0 to 1.</param>
public sealed record TestResult(
    [property: JsonPropertyName("chi2")] double ChiSquare,
    [property: JsonPropertyName("p")] double P
)
{
    /// <summary>Of a chi-square test; null when there is none.</summary>
    internal static TestResult? Of(ChiSquareTest? test) =>
        test is { } found ? new TestResult(found.ChiSquare, found.P) : null;
}
