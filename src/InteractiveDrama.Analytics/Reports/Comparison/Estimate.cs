using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>A share that is estimated from viewers some of whom may still go on.</summary>
/// <param name="Viewers">How many viewers it goes by.</param>
/// <param name="Value">The share, from 0 to 1; null below the least cell.</param>
/// <param name="StandardError">Its standard error; null below the least cell, and at 0 and 1, where it would say nothing.</param>
/// <param name="Interval">Its 95 % log-log interval; null where the standard error is.</param>
public sealed record Estimate(
    [property: JsonPropertyName("viewers")] int Viewers,
    [property: JsonPropertyName("value")] double? Value,
    [property: JsonPropertyName("se")] double? StandardError,
    [property: JsonPropertyName("interval")] Interval? Interval
);
