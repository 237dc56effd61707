using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>A shot is on screen.</summary>
/// <param name="Shot">The shot's id.</param>
/// <param name="Source">How it came there: <c>ahead</c>, <c>waited</c> or <c>fallback</c>.</param>
/// <param name="WaitMs">How long the viewer waited for it, in milliseconds.</param>
/// <param name="GapMs">From when its cut was due to its first frame, in milliseconds.</param>
public sealed record ShotDelivered(
    [property: JsonPropertyName("shot")] string? Shot,
    [property: JsonPropertyName("source")] string? Source,
    [property: JsonPropertyName("wait_ms")] int? WaitMs,
    [property: JsonPropertyName("gap_ms")] int? GapMs
) : EventBody;
