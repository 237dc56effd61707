using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A cast member as captions name them.</summary>
public sealed record SpeakerView
{
    /// <summary>The cast key.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The name to show.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The caption colour, <c>#rrggbb</c>, readable on a dark ground.</summary>
    [JsonPropertyName("colour")]
    [RegularExpression("^#[0-9a-fA-F]{6}$")]
    public required string Colour { get; init; }
}
