using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>The step to the next episode by where this one ended.</summary>
/// <param name="Beat">Its last beat.</param>
/// <param name="Title">That beat's name for people.</param>
/// <param name="WentOn">Of those who came past the end there, the ones who made a choice or reached an ending in the next. Observational.</param>
public sealed record EpisodeExit(
    [property: JsonPropertyName("beat")] string Beat,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("wentOn")] Rate WentOn
);
