using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>How a session's timed decisions run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimerSetting>))]
public enum TimerSetting
{
    /// <summary>As the script says.</summary>
    [JsonStringEnumMemberName("written")]
    Written,

    /// <summary>Twice as long.</summary>
    [JsonStringEnumMemberName("doubled")]
    Doubled,

    /// <summary>No timers.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
