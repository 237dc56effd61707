using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>What only the player sees: the window on screen, held or running on.</summary>
public sealed record ReportRequest
{
    /// <summary>The session.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }

    /// <summary>The events, oldest first; at most 100.</summary>
    [JsonPropertyName("events")]
    public required IReadOnlyList<PlayerEvent> Events { get; init; }
}
