using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A choice as offered.</summary>
public sealed record ChoiceView
{
    /// <summary>The id to send with <c>Choose</c>.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>What the button says.</summary>
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>Who would say it, when the script names a speaker.</summary>
    [JsonPropertyName("speaker")]
    public SpeakerView? Speaker { get; init; }

    /// <summary>The gate before it; absent for a choice without one.</summary>
    [JsonPropertyName("gate")]
    public GateView? Gate { get; init; }
}
