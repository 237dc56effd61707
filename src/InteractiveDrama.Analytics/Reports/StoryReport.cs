using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>
/// What viewers did with a story. A viewer is a first playthrough (one forked from another is a replay and only counted).
/// Comparisons of branches that viewers chose themselves are observational: they do not say what a branch causes.
/// </summary>
/// <param name="Story">The story's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version that these viewers played.</param>
/// <param name="Simulated">True when these viewers are synthetic.</param>
/// <param name="MadeAt">When the report was made.</param>
/// <param name="MinCell">Rates with fewer viewers under them are null.</param>
/// <param name="SilenceMinutes">After how many minutes of silence a viewer has left.</param>
/// <param name="Headline">One sentence: where most viewers leave.</param>
/// <param name="Viewers">How many, and what became of them.</param>
/// <param name="Beats">Every beat of the graph, in its order, then those that only viewers found.</param>
/// <param name="Edges">Every way of the graph, in its order, then those that only viewers found.</param>
/// <param name="Endings">Every ending.</param>
/// <param name="Episodes">Every episode, in script order.</param>
/// <param name="Retention">The curve by number of beats.</param>
public sealed record StoryReport(
    [property: JsonPropertyName("story")] string Story,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("simulated")] bool Simulated,
    [property: JsonPropertyName("madeAt")] DateTimeOffset MadeAt,
    [property: JsonPropertyName("minCell")] int MinCell,
    [property: JsonPropertyName("silenceMinutes")] double SilenceMinutes,
    [property: JsonPropertyName("headline")] Headline Headline,
    [property: JsonPropertyName("viewers")] ViewerCounts Viewers,
    [property: JsonPropertyName("beats")] ImmutableArray<BeatReport> Beats,
    [property: JsonPropertyName("edges")] ImmutableArray<EdgeReport> Edges,
    [property: JsonPropertyName("endings")] ImmutableArray<EndingReport> Endings,
    [property: JsonPropertyName("episodes")] ImmutableArray<EpisodeReport> Episodes,
    [property: JsonPropertyName("retention")] ImmutableArray<RetentionPoint> Retention
);
