using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>The voice of one line.</summary>
public sealed record LineVoiceView
{
    /// <summary>The line's id.</summary>
    [JsonPropertyName("line")]
    public required string Line { get; init; }

    /// <summary>Its voice.</summary>
    [JsonPropertyName("voice")]
    public required VoiceView Voice { get; init; }
}
