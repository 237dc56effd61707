using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The first picture is on screen.</summary>
/// <param name="WaitMs">From opening to that picture, in milliseconds.</param>
public sealed record PlayStarted([property: JsonPropertyName("wait_ms")] int? WaitMs) : EventBody;
