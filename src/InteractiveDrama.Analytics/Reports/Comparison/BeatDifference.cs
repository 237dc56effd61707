using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>A beat of either version, by its stable id.</summary>
/// <param name="Id">The beat's id.</param>
/// <param name="Title">Its name for people, the second version's where that has it.</param>
/// <param name="Kind">What stops there.</param>
/// <param name="In">Which version has it.</param>
/// <param name="Reach">Viewers who entered it, of all viewers.</param>
/// <param name="DropOff">Entries at which the viewer left, of those whose outcome is known; without rates where nobody can go on.</param>
public sealed record BeatDifference(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("kind")] ReportBeatKind Kind,
    [property: JsonPropertyName("in")] FoundIn In,
    [property: JsonPropertyName("reach")] RateDifference Reach,
    [property: JsonPropertyName("dropOff")] RateDifference DropOff
);
