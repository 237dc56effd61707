using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A session this viewer owns, to start an episode of it again.</summary>
public sealed record ForkPoint
{
    /// <summary>The session to fork.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }

    /// <summary>The key that <c>Start</c> returned for it; a known viewer's own session needs none.</summary>
    [JsonPropertyName("resumeKey")]
    public string? ResumeKey { get; init; }
}
