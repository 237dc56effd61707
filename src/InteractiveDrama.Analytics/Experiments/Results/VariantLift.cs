using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>How far a variant's rate is above the control's.</summary>
/// <param name="Difference">The variant's rate less the control's, −1 to 1.</param>
/// <param name="Low">Lower end of Newcombe's interval, for who looks once.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="Always">The interval that stays valid however often it is looked at; null while all viewers of a variant are alike.</param>
/// <param name="P">Its always-valid p-value; null where <paramref name="Always"/> is.</param>
public sealed record VariantLift(
    [property: JsonPropertyName("difference")] double Difference,
    [property: JsonPropertyName("low")] double Low,
    [property: JsonPropertyName("high")] double High,
    [property: JsonPropertyName("always")] Interval? Always,
    [property: JsonPropertyName("p")] double? P
);
