using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>Opens a session at a story's beginning, at an episode, or where its viewer left off.</summary>
public sealed record StartRequest
{
    /// <summary>Made by the client, a UUID; the same id again returns the stored reply.</summary>
    [JsonPropertyName("commandId")]
    public required string CommandId { get; init; }

    /// <summary>The story's id, as <c>GET /api/stories</c> lists it.</summary>
    [JsonPropertyName("story")]
    public required string Story { get; init; }

    /// <summary>The episode to begin with (a knot's name); the story's beginning when absent.</summary>
    [JsonPropertyName("episode")]
    public string? Episode { get; init; }

    /// <summary>The viewer's language, BCP 47.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>The session and its key to fork an episode from, when the viewer starts an episode again.</summary>
    [JsonPropertyName("from")]
    public ForkPoint? From { get; init; }

    /// <summary>
    /// True to go on where a known viewer's latest session of the story stands, on whatever device that was; a new one is opened
    /// where there is none, and for an anonymous viewer.
    /// </summary>
    [JsonPropertyName("continue")]
    public bool Continue { get; init; }

    /// <summary>True for synthetic viewers, whose turns are kept apart for good.</summary>
    [JsonPropertyName("simulated")]
    public bool Simulated { get; init; }

    /// <summary>The seed of a synthetic viewer's story, at least 0; without effect for a real one, whose seed the server draws.</summary>
    [JsonPropertyName("seed")]
    public int? Seed { get; init; }

    /// <summary>How the viewer wants timers: as written, doubled, or none.</summary>
    [JsonPropertyName("timers")]
    public TimerPreference Timers { get; init; }

    /// <summary>What sort of device it is watched on; nothing finer is asked for, and nothing is guessed when it is absent.</summary>
    [JsonPropertyName("device")]
    public DeviceKind? Device { get; init; }

    /// <summary>True for a viewer who asks not to be tracked: they are counted, and nothing that is counted names them.</summary>
    [JsonPropertyName("doNotTrack")]
    public bool DoNotTrack { get; init; }
}
