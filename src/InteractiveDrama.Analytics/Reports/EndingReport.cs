using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>One ending.</summary>
/// <param name="Id">The ending's id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Share">Viewers who came to it, of those who came to any.</param>
public sealed record EndingReport(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("share")] Rate Share
);
