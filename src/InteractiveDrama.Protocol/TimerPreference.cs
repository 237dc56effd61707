using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>How a viewer wants timed decisions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimerPreference>))]
public enum TimerPreference
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
