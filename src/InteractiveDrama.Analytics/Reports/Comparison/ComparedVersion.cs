using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>One of the two versions.</summary>
/// <param name="Story">The id its viewers knew the story by.</param>
/// <param name="Title">The story's title.</param>
/// <param name="Version">The version.</param>
/// <param name="Viewers">How many watched it, and what became of them.</param>
public sealed record ComparedVersion(
    [property: JsonPropertyName("story")] string Story,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("viewers")] ViewerCounts Viewers
);
