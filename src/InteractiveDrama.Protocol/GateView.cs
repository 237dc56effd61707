using System.Text.Json;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A gate as one viewer meets it.</summary>
public sealed record GateView
{
    /// <summary>Its name, as the script gives it.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>True while it is closed for this viewer.</summary>
    [JsonPropertyName("locked")]
    public required bool Locked { get; init; }

    /// <summary>What the platform offers to open it, passed on as it said it; at most 8 KB.</summary>
    [JsonPropertyName("offer")]
    public JsonElement? Offer { get; init; }
}
