using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A choice that was offered on the way.</summary>
public sealed record TrailChoiceView
{
    /// <summary>The choice's id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>What it said.</summary>
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>True for the one that was taken.</summary>
    [JsonPropertyName("taken")]
    public required bool Taken { get; init; }
}
