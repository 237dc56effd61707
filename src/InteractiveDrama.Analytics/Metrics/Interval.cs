using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Metrics;

/// <summary>A confidence interval: of a share from 0 to 1, of a difference of two from −1 to 1, of a lift any two numbers.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end, never below <paramref name="Low"/>.</param>
public readonly record struct Interval(
    [property: JsonPropertyName("low")] double Low,
    [property: JsonPropertyName("high")] double High
);
