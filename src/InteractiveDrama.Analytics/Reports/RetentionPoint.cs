using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What has become of viewers by a number of beats. The five shares add up to 1; they are null where fewer than the least cell are left to judge by.</summary>
/// <param name="Beat">The number of beats seen, from 1.</param>
/// <param name="AtRisk">How many viewers saw that many.</param>
/// <param name="Left">How many left at it.</param>
/// <param name="Ended">How many reached an ending at it.</param>
/// <param name="Stuck">How many the script stopped at it.</param>
/// <param name="Open">How many are at it and may still go on.</param>
/// <param name="Watching">The share expected to go on past it (Kaplan-Meier of all ways out).</param>
/// <param name="WatchingInterval">Its 95 % log-log interval; null where it is not defined.</param>
/// <param name="LeftBy">The share expected to have left by it (Aalen-Johansen).</param>
/// <param name="EndedBy">The share expected to have reached an ending by it.</param>
/// <param name="StuckBy">The share expected to have been stopped by the script by it.</param>
public sealed record RetentionPoint(
    [property: JsonPropertyName("beat")] int Beat,
    [property: JsonPropertyName("atRisk")] int AtRisk,
    [property: JsonPropertyName("left")] int Left,
    [property: JsonPropertyName("ended")] int Ended,
    [property: JsonPropertyName("stuck")] int Stuck,
    [property: JsonPropertyName("open")] int Open,
    [property: JsonPropertyName("watching")] double? Watching,
    [property: JsonPropertyName("watchingInterval")] Interval? WatchingInterval,
    [property: JsonPropertyName("leftBy")] double? LeftBy,
    [property: JsonPropertyName("endedBy")] double? EndedBy,
    [property: JsonPropertyName("stuckBy")] double? StuckBy
)
{
    /// <summary>How many left before a closed gate at it.</summary>
    [JsonPropertyName("gated")]
    public int Gated { get; init; }

    /// <summary>The share expected to have left before a closed gate by it.</summary>
    [JsonPropertyName("gatedBy")]
    public double? GatedBy { get; init; }
}
