using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>A ratio of sums over viewers, with its 95 % delta-method interval.</summary>
/// <param name="Value">The ratio, from 0 to 1.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record StallRatio(
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("low")] double Low,
    [property: JsonPropertyName("high")] double High
);
