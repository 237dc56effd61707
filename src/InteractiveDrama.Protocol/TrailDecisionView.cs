using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A decision on the way to where a session stands.</summary>
public sealed record TrailDecisionView
{
    /// <summary>The turn it was decided at; <c>Rewind</c> takes it as <c>toTurn</c>.</summary>
    [JsonPropertyName("turn")]
    public required int Turn { get; init; }

    /// <summary>The beat's id.</summary>
    [JsonPropertyName("beat")]
    public required string Beat { get; init; }

    /// <summary>The id of the episode it lies in.</summary>
    [JsonPropertyName("episode")]
    public string? Episode { get; init; }

    /// <summary>The last line before it, without its voice; absent when it had none.</summary>
    [JsonPropertyName("line")]
    public LineView? Line { get; init; }

    /// <summary>What the viewer was offered; empty where the story went on by itself.</summary>
    [JsonPropertyName("choices")]
    public required IReadOnlyList<TrailChoiceView> Choices { get; init; }

    /// <summary>How it was decided.</summary>
    [JsonPropertyName("how")]
    public required DecidedHow How { get; init; }

    /// <summary>How many of <see cref="Choices"/> this viewer has ever taken here.</summary>
    [JsonPropertyName("waysSeen")]
    public required int WaysSeen { get; init; }

    /// <summary>True when the viewer may go back there.</summary>
    [JsonPropertyName("canRewind")]
    public required bool CanRewind { get; init; }
}
