using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A chapter of a story.</summary>
public sealed record EpisodeView
{
    /// <summary>The knot's name.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Its number, when the script gives one.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Its title.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The name of the gate before it; absent for an episode that is open to all.</summary>
    [JsonPropertyName("gate")]
    public string? Gate { get; init; }
}
