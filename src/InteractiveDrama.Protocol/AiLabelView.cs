using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>How a player labels what AI made.</summary>
public sealed record AiLabelView
{
    /// <summary>The words, in the market's language or as the story has them.</summary>
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary><c>top-left</c>, <c>top-right</c>, <c>bottom-left</c> or <c>bottom-right</c>.</summary>
    [JsonPropertyName("corner")]
    [AllowedValues("top-left", "top-right", "bottom-left", "bottom-right")]
    public required string Corner { get; init; }

    /// <summary>Its least height in percent of the picture's shorter side, 2 to 20.</summary>
    [JsonPropertyName("heightPercent")]
    public required double HeightPercent { get; init; }

    /// <summary>For how many seconds from a shot's start it is shown at least; a player may show it for longer.</summary>
    [JsonPropertyName("seconds")]
    public required double Seconds { get; init; }
}
