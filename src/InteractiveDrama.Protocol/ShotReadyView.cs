using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A better take of a shot of the current beat, and the voices that came with it.</summary>
public sealed record ShotReadyView
{
    /// <summary>The session.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }

    /// <summary>The turn whose beat has the shot; at another turn this is of no use.</summary>
    [JsonPropertyName("turn")]
    public required int Turn { get; init; }

    /// <summary>The shot as it is now; its id and first line are those of the one it replaces.</summary>
    [JsonPropertyName("shot")]
    public required ShotView Shot { get; init; }

    /// <summary>Voices of its lines that were not there before.</summary>
    [JsonPropertyName("voices")]
    public IReadOnlyList<LineVoiceView> Voices { get; init; } = [];
}
