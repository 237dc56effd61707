using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>The retention curve of viewers with the same longest wait.</summary>
/// <param name="Wait">Their longest wait for a picture.</param>
/// <param name="Viewers">How many they are.</param>
/// <param name="Points">Their curve.</param>
public sealed record WaitRetention(
    [property: JsonPropertyName("wait")] WaitClass Wait,
    [property: JsonPropertyName("viewers")] int Viewers,
    [property: JsonPropertyName("points")] ImmutableArray<RetentionPoint> Points
);
