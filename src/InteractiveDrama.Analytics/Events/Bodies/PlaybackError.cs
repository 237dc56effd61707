using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>A shot could not be shown.</summary>
/// <param name="Shot">The shot's id.</param>
public sealed record PlaybackError([property: JsonPropertyName("shot")] string? Shot) : EventBody;
