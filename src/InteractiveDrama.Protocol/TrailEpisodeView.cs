using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>An episode as its viewer stands to it.</summary>
public sealed record TrailEpisodeView
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

    /// <summary>Where the viewer stands to it.</summary>
    [JsonPropertyName("state")]
    public required EpisodeState State { get; init; }

    /// <summary>The name of the gate before it; absent for an episode that is open to all.</summary>
    [JsonPropertyName("gate")]
    public string? Gate { get; init; }

    /// <summary>True when it began in this session and is open, so that <c>Start</c> with <c>from</c> starts it again.</summary>
    [JsonPropertyName("canRestart")]
    public required bool CanRestart { get; init; }
}
