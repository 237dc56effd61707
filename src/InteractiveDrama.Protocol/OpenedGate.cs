using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A gate that was opened for the viewer of a session.</summary>
public sealed record OpenedGate
{
    /// <summary>The session.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }

    /// <summary>The gate's name.</summary>
    [JsonPropertyName("gate")]
    public required string Gate { get; init; }
}
