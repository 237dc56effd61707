using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Metrics;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What has become of viewers by a length of story time: lines at reading speed, and the time over decisions. Shares as in <see cref="RetentionPoint"/>.</summary>
/// <param name="Seconds">Story time seen, in seconds.</param>
/// <param name="AtRisk">How many viewers saw that much.</param>
/// <param name="Watching">The share expected to go on past it (Kaplan-Meier of all ways out).</param>
/// <param name="WatchingInterval">Its 95 % log-log interval; null where it is not defined.</param>
/// <param name="LeftBy">The share expected to have left by it.</param>
/// <param name="GatedBy">The share expected to have left before a closed gate by it.</param>
/// <param name="EndedBy">The share expected to have reached an ending by it.</param>
/// <param name="StuckBy">The share expected to have been stopped by the script by it.</param>
public sealed record SecondsPoint(
    [property: JsonPropertyName("seconds")] double Seconds,
    [property: JsonPropertyName("atRisk")] int AtRisk,
    [property: JsonPropertyName("watching")] double? Watching,
    [property: JsonPropertyName("watchingInterval")] Interval? WatchingInterval,
    [property: JsonPropertyName("leftBy")] double? LeftBy,
    [property: JsonPropertyName("gatedBy")] double? GatedBy,
    [property: JsonPropertyName("endedBy")] double? EndedBy,
    [property: JsonPropertyName("stuckBy")] double? StuckBy
);
