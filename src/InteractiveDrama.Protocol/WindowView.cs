using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>The clock of a timed decision.</summary>
public sealed record WindowView
{
    /// <summary>Length of the window in milliseconds, after the viewer's timer preference.</summary>
    [JsonPropertyName("lengthMs")]
    public required int LengthMs { get; init; }

    /// <summary>What is left of it in milliseconds; equal to <see cref="LengthMs"/> until it opens.</summary>
    [JsonPropertyName("remainingMs")]
    public required int RemainingMs { get; init; }

    /// <summary>The locked tail after the window, in milliseconds.</summary>
    [JsonPropertyName("tailMs")]
    public required int TailMs { get; init; }

    /// <summary>The choice that the time-out takes.</summary>
    [JsonPropertyName("defaultChoice")]
    public required string DefaultChoice { get; init; }
}
