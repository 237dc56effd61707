using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>Asks for the way a viewer has come.</summary>
public sealed record TrailRequest
{
    /// <summary>The session; opened on this connection.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }
}
