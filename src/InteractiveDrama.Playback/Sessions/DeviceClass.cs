using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Sessions;

/// <summary>What sort of device a viewer watches on, as the player tells it. Nothing finer is kept.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeviceClass>))]
public enum DeviceClass
{
    /// <summary>A phone.</summary>
    [JsonStringEnumMemberName("phone")]
    Phone,

    /// <summary>A tablet.</summary>
    [JsonStringEnumMemberName("tablet")]
    Tablet,

    /// <summary>A computer.</summary>
    [JsonStringEnumMemberName("desktop")]
    Desktop,

    /// <summary>A television.</summary>
    [JsonStringEnumMemberName("tv")]
    Tv,
}
