using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>Log-rank tests of both versions' whole curves. Null where a version has fewer viewers than the least cell, or nothing can be compared.</summary>
/// <param name="Watching">Of going out in any way: whether the curves of those still watching differ.</param>
/// <param name="Left">Of leaving, who came to another way out counting as last seen there: whether the hazards of leaving differ.</param>
public sealed record CurveTests(
    [property: JsonPropertyName("watching")] TestResult? Watching,
    [property: JsonPropertyName("left")] TestResult? Left
);
