using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>What had become of the viewers of both versions by a number of beats.</summary>
/// <param name="Beat">The number of beats seen, from 1.</param>
/// <param name="Watching">The share expected to go on past it: Kaplan-Meier of all ways out, with Greenwood's variance. It falls at endings, too, so a longer story holds it up.</param>
/// <param name="Left">The share expected to have left by it: Aalen-Johansen. Endings do not count as leaving.</param>
public sealed record RetentionDifference(
    [property: JsonPropertyName("beat")] int Beat,
    [property: JsonPropertyName("watching")] EstimateDifference Watching,
    [property: JsonPropertyName("left")] EstimateDifference Left
);
