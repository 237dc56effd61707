using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>
/// What viewers did with two versions of a story. It is before and after, not an experiment: who watched which was decided by
/// when they came, so a difference need not be the edit's doing.
/// </summary>
public sealed record VersionComparison
{
    /// <summary>Always true: nobody drew lots for the version.</summary>
    [JsonPropertyName("observational")]
    public bool IsObservational => true;

    /// <summary>Why that matters, in a sentence.</summary>
    [JsonPropertyName("note")]
    public string Note =>
        "Before and after, not randomised: other viewers came at other times, so a difference need not be the edit's doing.";

    /// <summary>What the edit did to finishing, in a sentence.</summary>
    [JsonPropertyName("headline")]
    public required string Headline { get; init; }

    /// <summary>True when these viewers are synthetic.</summary>
    [JsonPropertyName("simulated")]
    public required bool Simulated { get; init; }

    /// <summary>Rates with fewer viewers under them are null.</summary>
    [JsonPropertyName("minCell")]
    public required int MinCell { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("madeAt")]
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Which viewers of both versions these are.</summary>
    [JsonPropertyName("filter")]
    public required ReportFilter Filter { get; init; }

    /// <summary>The first version: before.</summary>
    [JsonPropertyName("a")]
    public required ComparedVersion A { get; init; }

    /// <summary>The second version: after.</summary>
    [JsonPropertyName("b")]
    public required ComparedVersion B { get; init; }

    /// <summary>The share expected to reach an ending: Aalen-Johansen, by the last beat that anybody of the version came to.</summary>
    [JsonPropertyName("finished")]
    public required EstimateDifference Finished { get; init; }

    /// <summary>The share expected to leave, in the same way.</summary>
    [JsonPropertyName("left")]
    public required EstimateDifference Left { get; init; }

    /// <summary>Whether the whole curves differ.</summary>
    [JsonPropertyName("logRank")]
    public required CurveTests LogRank { get; init; }

    /// <summary>Both curves by number of beats; each interval holds by itself, not all at once.</summary>
    [JsonPropertyName("retention")]
    public required ImmutableArray<RetentionDifference> Retention { get; init; }

    /// <summary>The beats of both, the second version's in its order, then those that only the first has.</summary>
    [JsonPropertyName("beats")]
    public required ImmutableArray<BeatDifference> Beats { get; init; }
}
