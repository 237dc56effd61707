using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>Takes one of the offered choices.</summary>
public sealed record ChooseRequest
{
    /// <summary>Made by the client, a UUID; the same id again returns the stored reply.</summary>
    [JsonPropertyName("commandId")]
    public required string CommandId { get; init; }

    /// <summary>The session.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }

    /// <summary>The turn whose beat offered the choice, at least 0; a past one is answered <c>stale_turn</c>. -1 when nothing was sent.</summary>
    [JsonPropertyName("turn")]
    public required int Turn { get; init; } = -1;

    /// <summary>The choice's id as offered; null is the time-out.</summary>
    [JsonPropertyName("choiceId")]
    public string? ChoiceId { get; init; }

    /// <summary>How long a synthetic viewer pretends to have thought, in milliseconds, at least 0; without effect for a real one.</summary>
    [JsonPropertyName("thinkMs")]
    public int? ThinkMs { get; init; }
}
