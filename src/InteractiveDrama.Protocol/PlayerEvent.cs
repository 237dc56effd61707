using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>One thing the player saw.</summary>
public sealed record PlayerEvent
{
    /// <summary>What happened; none of the kinds when nothing was sent.</summary>
    [JsonPropertyName("kind")]
    public required PlayerEventKind Kind { get; init; } = (PlayerEventKind)(-1);

    /// <summary>The turn it belongs to, at least 0; -1 when nothing was sent.</summary>
    [JsonPropertyName("turn")]
    public required int Turn { get; init; } = -1;

    /// <summary>A UUID of version 7, made once when it happens: the same event sent again is known by it. It comes with <see cref="Seq"/>.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Its number among those of its <see cref="ReportRequest.Player"/>, from 0. It comes with <see cref="Id"/>.</summary>
    [JsonPropertyName("seq")]
    public int? Seq { get; init; }

    /// <summary>When it happened, by the client's clock, ISO 8601 with its offset.</summary>
    [JsonPropertyName("at")]
    public string? At { get; init; }

    /// <summary>The shot, for all kinds that tell of one.</summary>
    [JsonPropertyName("shot")]
    public string? Shot { get; init; }

    /// <summary>How long the viewer waited for it, in milliseconds, at least 0.</summary>
    [JsonPropertyName("waitMs")]
    public int? WaitMs { get; init; }

    /// <summary>From when its cut was due to its first frame, for <see cref="PlayerEventKind.ShotShown"/>, in milliseconds, at least 0.</summary>
    [JsonPropertyName("gapMs")]
    public int? GapMs { get; init; }

    /// <summary>How it came to be on screen, for <see cref="PlayerEventKind.ShotShown"/>.</summary>
    [JsonPropertyName("origin")]
    public CutOrigin? Origin { get; init; }

    /// <summary>The take that was on screen, for <see cref="PlayerEventKind.ShotReported"/>; absent for a drawing.</summary>
    [JsonPropertyName("take")]
    public string? Take { get; init; }

    /// <summary>What is wrong with it, for <see cref="PlayerEventKind.ShotReported"/>, which needs it.</summary>
    [JsonPropertyName("reason")]
    public ReportReason? Reason { get; init; }

    /// <summary>What the viewer wrote of it, for <see cref="PlayerEventKind.ShotReported"/>; at most 300 characters.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }
}
