using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>
/// The way a viewer has come, and how much of the story they have seen. What they have not seen is counted here and
/// never named; the episodes alone are public.
/// </summary>
public sealed record TrailReply
{
    /// <summary>The session; absent when it was refused.</summary>
    [JsonPropertyName("session")]
    public string? Session { get; init; }

    /// <summary>The turn at which it stands.</summary>
    [JsonPropertyName("turn")]
    public int Turn { get; init; }

    /// <summary>What was decided on the way to it, oldest first; the last hundred.</summary>
    [JsonPropertyName("decisions")]
    public IReadOnlyList<TrailDecisionView> Decisions { get; init; } = [];

    /// <summary>How much was seen; absent when it was refused.</summary>
    [JsonPropertyName("seen")]
    public SeenView? Seen { get; init; }

    /// <summary>The story's episodes, in script order.</summary>
    [JsonPropertyName("episodes")]
    public IReadOnlyList<TrailEpisodeView> Episodes { get; init; } = [];

    /// <summary>Why it was refused.</summary>
    [JsonPropertyName("error")]
    public DramaError? Error { get; init; }
}
