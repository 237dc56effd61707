using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>What sort of device a viewer watches on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeviceKind>))]
public enum DeviceKind
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
