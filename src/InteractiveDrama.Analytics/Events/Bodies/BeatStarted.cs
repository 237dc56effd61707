using System.Text.Json.Serialization;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>A beat is before the viewer: a turn's outcome.</summary>
/// <param name="Beat">The beat's id.</param>
/// <param name="Stop">Why the beat stops.</param>
/// <param name="Episode">The episode it stops in; null in a story without episodes.</param>
/// <param name="Via">The choice that led in, as offered; null for the first beat, a move and a way back.</param>
/// <param name="ContentMs">How long its lines are at reading speed, in milliseconds.</param>
public sealed record BeatStarted(
    [property: JsonPropertyName("beat")] string Beat,
    [property: JsonPropertyName("stop")] BeatStop Stop,
    [property: JsonPropertyName("episode")] string? Episode,
    [property: JsonPropertyName("via_choice")] string? Via,
    [property: JsonPropertyName("content_ms")] int ContentMs
) : EventBody;
