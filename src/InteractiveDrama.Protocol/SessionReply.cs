using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>Where a session stands, or why the command was refused.</summary>
public sealed record SessionReply
{
    /// <summary>The session; absent when none could be opened.</summary>
    [JsonPropertyName("session")]
    public string? Session { get; init; }

    /// <summary>The turn of <see cref="Beat"/>; numbers only grow.</summary>
    [JsonPropertyName("turn")]
    public int Turn { get; init; }

    /// <summary>What the viewer sees now.</summary>
    [JsonPropertyName("beat")]
    public BeatView? Beat { get; init; }

    /// <summary>The session's key, 128 bits as hex; only in the reply to <c>Start</c>.</summary>
    [JsonPropertyName("resumeKey")]
    public string? ResumeKey { get; init; }

    /// <summary>Why the command was refused.</summary>
    [JsonPropertyName("error")]
    public DramaError? Error { get; init; }
}
