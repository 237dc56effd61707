using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>How long viewers take to decide, from the open window to the choice; time-outs count as "longer than this".</summary>
/// <param name="Measured">How many were measured, time-outs included.</param>
/// <param name="MedianSeconds">By when half have chosen; null below the least cell, or when fewer than half chose in time.</param>
/// <param name="P90Seconds">By when nine in ten have chosen; null as above.</param>
public sealed record TimeToChoice(
    [property: JsonPropertyName("measured")] int Measured,
    [property: JsonPropertyName("medianSeconds")] double? MedianSeconds,
    [property: JsonPropertyName("p90Seconds")] double? P90Seconds
);
