using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>How much of a story was seen: by a known viewer in their latest sessions of it, by an anonymous one in this session.</summary>
public sealed record SeenView
{
    /// <summary>Decisions and endings seen.</summary>
    [JsonPropertyName("beats")]
    public required int Beats { get; init; }

    /// <summary>Decisions and endings there are.</summary>
    [JsonPropertyName("beatsTotal")]
    public required int BeatsTotal { get; init; }

    /// <summary>Endings seen.</summary>
    [JsonPropertyName("endings")]
    public required int Endings { get; init; }

    /// <summary>Endings there are.</summary>
    [JsonPropertyName("endingsTotal")]
    public required int EndingsTotal { get; init; }
}
