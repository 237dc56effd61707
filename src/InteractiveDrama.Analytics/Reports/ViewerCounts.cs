using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>The viewers of a report. <c>count = finished + left + gated + stuck + watching</c>.</summary>
/// <param name="Count">First playthroughs of this version.</param>
/// <param name="Finished">Those that reached an ending.</param>
/// <param name="Left">Those that left at a decision.</param>
/// <param name="Stuck">Those that the script stopped: content ran out, or it failed.</param>
/// <param name="Watching">Those that may still go on.</param>
/// <param name="Replays">Later playthroughs of this version by the same viewers; counted here and nowhere else.</param>
/// <param name="OtherVersions">Playthroughs of other versions; counted here and nowhere else.</param>
public sealed record ViewerCounts(
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("finished")] int Finished,
    [property: JsonPropertyName("left")] int Left,
    [property: JsonPropertyName("stuck")] int Stuck,
    [property: JsonPropertyName("watching")] int Watching,
    [property: JsonPropertyName("replays")] int Replays,
    [property: JsonPropertyName("otherVersions")] int OtherVersions
)
{
    /// <summary>Those that left before a closed gate; not among <see cref="Left"/>.</summary>
    [JsonPropertyName("gated")]
    public int Gated { get; init; }
}
