using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events;

/// <summary>What counting anew found.</summary>
/// <param name="Sessions">Sessions read.</param>
/// <param name="Events">Events read.</param>
/// <param name="Counters">Counters there are now.</param>
/// <param name="Differed">Counters that had another value before; 0 when the counting was right.</param>
public sealed record RebuildResult(
    [property: JsonPropertyName("sessions")] long Sessions,
    [property: JsonPropertyName("events")] long Events,
    [property: JsonPropertyName("counters")] long Counters,
    [property: JsonPropertyName("differed")] long Differed
);
