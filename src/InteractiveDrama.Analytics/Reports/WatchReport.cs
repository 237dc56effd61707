using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What players told of their pictures.</summary>
/// <param name="Viewers">Viewers whose player told anything.</param>
/// <param name="Waits">Waits for a shot, by source.</param>
/// <param name="Stalls">How often a shot stood still.</param>
/// <param name="Failures">How often a shot could not be shown.</param>
/// <param name="StallRatio">Time stood still, of that and the story time seen; its interval counts viewers, not stalls. Null below the least cell.</param>
public sealed record WatchReport(
    [property: JsonPropertyName("viewers")] int Viewers,
    [property: JsonPropertyName("waits")] ImmutableArray<SourceWaits> Waits,
    [property: JsonPropertyName("stalls")] int Stalls,
    [property: JsonPropertyName("failures")] int Failures,
    [property: JsonPropertyName("stallRatio")] StallRatio? StallRatio
);
