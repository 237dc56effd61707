using System.Text.Json.Serialization;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>One way from a beat to the next.</summary>
/// <param name="From">The beat it leaves; the graph's start for the first.</param>
/// <param name="To">The beat it enters.</param>
/// <param name="Kind">How it is taken.</param>
/// <param name="Choice">The choice's id; null for the way from the start.</param>
/// <param name="Label">The choice's text; empty for the way from the start.</param>
/// <param name="Share">Viewers who took it, of all viewers.</param>
/// <param name="Continuation">Of those that took it, those that did not leave at the beat it led to (mature ones only): how well this branch keeps its viewers. Observational.</param>
public sealed record EdgeReport(
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("kind")] GraphEdgeKind Kind,
    [property: JsonPropertyName("choice")] string? Choice,
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("share")] Rate Share,
    [property: JsonPropertyName("continuation")] Rate Continuation
)
{
    /// <summary>Viewers who took it, of those who came to the beat it leaves: conditional reach.</summary>
    [JsonPropertyName("conditional")]
    public required Rate Conditional { get; init; }
}
