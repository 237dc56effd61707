using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Viewers who left at a beat, by what they met in it. They add up to all who left there.</summary>
/// <param name="Story">Nothing but the story.</param>
/// <param name="Stall">A picture that waited or stood still for two seconds or more.</param>
/// <param name="Error">A shot that could not be shown.</param>
/// <param name="Gate">A closed gate.</param>
public sealed record ExitReasons(
    [property: JsonPropertyName("story")] int Story,
    [property: JsonPropertyName("stall")] int Stall,
    [property: JsonPropertyName("error")] int Error,
    [property: JsonPropertyName("gate")] int Gate
);
