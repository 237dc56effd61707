using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>A confidence interval of a share or a probability.</summary>
/// <param name="Low">Its lower end, from 0 to 1.</param>
/// <param name="High">Its upper end, from 0 to 1, never below <paramref name="Low"/>.</param>
public readonly record struct Interval(
    [property: JsonPropertyName("low")] double Low,
    [property: JsonPropertyName("high")] double High
);
