using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>What a player may tell.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlayerEventKind>))]
public enum PlayerEventKind
{
    /// <summary>The choices are on screen: the window opens.</summary>
    [JsonStringEnumMemberName("windowOpened")]
    WindowOpened,

    /// <summary>The player stalls, is paused or hidden: the window holds.</summary>
    [JsonStringEnumMemberName("windowHeld")]
    WindowHeld,

    /// <summary>The player goes on: the window runs again.</summary>
    [JsonStringEnumMemberName("windowResumed")]
    WindowResumed,

    /// <summary>The first picture is on screen: how long that took from opening is in <see cref="PlayerEvent.WaitMs"/>.</summary>
    [JsonStringEnumMemberName("playStarted")]
    PlayStarted,

    /// <summary>A shot is on screen.</summary>
    [JsonStringEnumMemberName("shotShown")]
    ShotShown,

    /// <summary>A shot could not be shown.</summary>
    [JsonStringEnumMemberName("shotFailed")]
    ShotFailed,

    /// <summary>A shot stood still while it played: for how long is in <see cref="PlayerEvent.WaitMs"/>.</summary>
    [JsonStringEnumMemberName("stalled")]
    Stalled,

    /// <summary>The viewer reports a shot: it goes to those who review, without the viewer's name.</summary>
    [JsonStringEnumMemberName("shotReported")]
    ShotReported,
}
