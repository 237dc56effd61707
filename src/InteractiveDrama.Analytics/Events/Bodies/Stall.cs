using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>A shot stood still while it played.</summary>
/// <param name="Shot">The shot's id.</param>
/// <param name="DurationMs">For how long, in milliseconds.</param>
public sealed record Stall(
    [property: JsonPropertyName("shot")] string? Shot,
    [property: JsonPropertyName("duration_ms")] int DurationMs
) : EventBody;
