using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events;

/// <summary>What was removed.</summary>
/// <param name="Sessions">Sessions.</param>
/// <param name="Events">Their events, those in quarantine included.</param>
/// <param name="Counters">Counters that were lowered for them.</param>
public sealed record ErasedEvents(
    [property: JsonPropertyName("sessions")] int Sessions,
    [property: JsonPropertyName("events")] int Events,
    [property: JsonPropertyName("counters")] int Counters
);
