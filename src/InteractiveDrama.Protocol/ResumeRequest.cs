using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>Comes back to a session after a reload or a lost connection.</summary>
public sealed record ResumeRequest
{
    /// <summary>The session.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }

    /// <summary>The last turn the client has seen.</summary>
    [JsonPropertyName("lastTurn")]
    public int LastTurn { get; init; }

    /// <summary>The key that <c>Start</c> returned; a known viewer's own session needs none, an anonymous one opens to nothing else.</summary>
    [JsonPropertyName("resumeKey")]
    public string? ResumeKey { get; init; }

    /// <summary>The language to go on in, BCP 47; the one before when absent.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }
}
