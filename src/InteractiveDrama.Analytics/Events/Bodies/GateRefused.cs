using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The viewer wanted a choice whose gate is closed.</summary>
/// <param name="Gate">The gate.</param>
public sealed record GateRefused([property: JsonPropertyName("gate")] string Gate) : EventBody;
