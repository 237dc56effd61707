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

    /// <summary>
    /// Who numbers the events: a random UUID that a client makes for each session it opens, so that two devices of one viewer
    /// do not number alike.
    /// </summary>
    [JsonPropertyName("player")]
    public string? Player { get; init; }

    /// <summary>When this goes out, by the client's clock, ISO 8601 with its offset; anew at each attempt, so that the clock can be put right.</summary>
    [JsonPropertyName("sentAt")]
    public string? SentAt { get; init; }
}
