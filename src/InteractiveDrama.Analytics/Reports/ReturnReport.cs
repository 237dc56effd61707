using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Viewers who came back after their first visit, of those whose visit ended long enough ago to tell.</summary>
/// <param name="Day">Back within a day.</param>
/// <param name="Week">Back within seven days.</param>
public sealed record ReturnReport(
    [property: JsonPropertyName("day")] Rate Day,
    [property: JsonPropertyName("week")] Rate Week
);
