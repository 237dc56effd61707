using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Experiments;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>
/// What viewers did with a story. A viewer is a first playthrough (later ones of the same viewer are replays and only counted).
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
)
{
    /// <summary>Which viewers these are.</summary>
    [JsonPropertyName("filter")]
    public required ReportFilter Filter { get; init; }

    /// <summary>What the report can be narrowed to.</summary>
    [JsonPropertyName("dimensions")]
    public required ReportDimensions Dimensions { get; init; }

    /// <summary>The curve by story time.</summary>
    [JsonPropertyName("retentionBySeconds")]
    public ImmutableArray<SecondsPoint> RetentionBySeconds { get; init; } = [];

    /// <summary>The curve by number of beats, of viewers with short waits and with long ones apart. Observational: nobody drew lots for waiting.</summary>
    [JsonPropertyName("retentionByWait")]
    public ImmutableArray<WaitRetention> RetentionByWait { get; init; } = [];

    /// <summary>Steps of the viewers' ways, the first ones first.</summary>
    [JsonPropertyName("paths")]
    public ImmutableArray<PathStep> Paths { get; init; } = [];

    /// <summary>Second playthroughs, of viewers who reached an ending in their first.</summary>
    [JsonPropertyName("replay")]
    public required Rate Replay { get; init; }

    /// <summary>Who came back.</summary>
    [JsonPropertyName("returns")]
    public required ReturnReport Returns { get; init; }

    /// <summary>What players told of their pictures.</summary>
    [JsonPropertyName("watch")]
    public required WatchReport Watch { get; init; }

    /// <summary>The story's experiments: the only comparisons here whose cause is known.</summary>
    [JsonPropertyName("experiments")]
    public ImmutableArray<ExperimentReport> Experiments { get; init; } = [];

    /// <summary>What has come in of all stories: what was dropped or kept apart is told.</summary>
    [JsonPropertyName("events")]
    public required EventCounts Events { get; init; }
}
