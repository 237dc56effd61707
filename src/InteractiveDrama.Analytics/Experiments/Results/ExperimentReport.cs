using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>What an experiment has shown so far.</summary>
public sealed record ExperimentReport
{
    /// <summary>The experiment's key.</summary>
    [JsonPropertyName("experiment")]
    public required string Experiment { get; init; }

    /// <summary>Which time it runs, from 1.</summary>
    [JsonPropertyName("phase")]
    public required int Phase { get; init; }

    /// <summary>True while viewers are put into it.</summary>
    [JsonPropertyName("running")]
    public required bool IsRunning { get; init; }

    /// <summary>What it varies: content, the order of choices, or a timer.</summary>
    [JsonPropertyName("kind")]
    public required ExperimentKind Kind { get; init; }

    /// <summary>The id of the choice or beat that it varies.</summary>
    [JsonPropertyName("at")]
    public required string At { get; init; }

    /// <summary>What counts as success: <c>finish</c>, <c>stay</c>, <c>next-episode</c>, or <c>ending:</c> and an ending's id.</summary>
    [JsonPropertyName("goal")]
    public required string Goal { get; init; }

    /// <summary>Always true: who is in which variant was drawn, so a difference has no other cause. What viewers chose themselves is never reported here.</summary>
    [JsonPropertyName("randomised")]
    public bool IsRandomised => true;

    /// <summary>The confidence of each interval: 0.95, and closer to 1 where several variants are compared at once.</summary>
    [JsonPropertyName("confidence")]
    public required double Confidence { get; init; }

    /// <summary>Whether the variants have as many viewers as their weights say.</summary>
    [JsonPropertyName("ratio")]
    public required RatioReport Ratio { get; init; }

    /// <summary>The variants, the control first.</summary>
    [JsonPropertyName("variants")]
    public required ImmutableArray<VariantReport> Variants { get; init; }

    /// <summary>What may be said of it now.</summary>
    [JsonPropertyName("verdict")]
    public required ExperimentVerdict Verdict { get; init; }
}
