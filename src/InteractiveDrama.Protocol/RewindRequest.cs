using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>Goes back to an earlier turn, as far as the story lets its viewers.</summary>
public sealed record RewindRequest
{
    /// <summary>Made by the client, a UUID; the same id again returns the same reply.</summary>
    [JsonPropertyName("commandId")]
    public required string CommandId { get; init; }

    /// <summary>The session.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }

    /// <summary>The turn at which the session stands; a past one is answered <c>stale_turn</c>.</summary>
    [JsonPropertyName("turn")]
    public required int Turn { get; init; } = -1;

    /// <summary>The earlier turn to go back to. The session goes on from its beat at a turn of a new number.</summary>
    [JsonPropertyName("toTurn")]
    public required int ToTurn { get; init; } = -1;
}
