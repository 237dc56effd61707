using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Access;

/// <summary>How much was deleted.</summary>
/// <param name="Sessions">Sessions.</param>
/// <param name="Turns">Turns of theirs.</param>
/// <param name="Events">Events of theirs.</param>
public sealed record ErasedData(
    [property: JsonPropertyName("sessions")] int Sessions,
    [property: JsonPropertyName("turns")] int Turns,
    [property: JsonPropertyName("events")] int Events
);
