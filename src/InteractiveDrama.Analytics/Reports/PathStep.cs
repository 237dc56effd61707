using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>How many viewers went from a beat to the next at one place of their way.</summary>
/// <param name="Beat">Which beat of the way they went to, from 2.</param>
/// <param name="From">The beat they left.</param>
/// <param name="To">The beat they went to.</param>
/// <param name="Viewers">How many.</param>
public sealed record PathStep(
    [property: JsonPropertyName("beat")] int Beat,
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("viewers")] int Viewers
);
