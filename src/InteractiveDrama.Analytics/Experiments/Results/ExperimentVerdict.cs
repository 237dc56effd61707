using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>An experiment in a sentence.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Variant">The variant that it is about; null when it is about none.</param>
public sealed record ExperimentVerdict(
    [property: JsonPropertyName("kind")] VerdictKind Kind,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("variant")] string? Variant = null
);
