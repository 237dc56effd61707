using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>How the camera moves during a shot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CameraMovement>))]
public enum CameraMovement
{
    /// <summary>Not at all.</summary>
    [JsonStringEnumMemberName("static")]
    Static,

    /// <summary>Turns to the left.</summary>
    [JsonStringEnumMemberName("pan_left")]
    PanLeft,

    /// <summary>Turns to the right.</summary>
    [JsonStringEnumMemberName("pan_right")]
    PanRight,

    /// <summary>Tilts up.</summary>
    [JsonStringEnumMemberName("tilt_up")]
    TiltUp,

    /// <summary>Tilts down.</summary>
    [JsonStringEnumMemberName("tilt_down")]
    TiltDown,

    /// <summary>Moves in ("push-in").</summary>
    [JsonStringEnumMemberName("dolly_in")]
    DollyIn,

    /// <summary>Moves out ("pull-back").</summary>
    [JsonStringEnumMemberName("dolly_out")]
    DollyOut,

    /// <summary>Follows to the left.</summary>
    [JsonStringEnumMemberName("tracking_left")]
    TrackingLeft,

    /// <summary>Follows to the right.</summary>
    [JsonStringEnumMemberName("tracking_right")]
    TrackingRight,

    /// <summary>Rises.</summary>
    [JsonStringEnumMemberName("crane_up")]
    CraneUp,

    /// <summary>Sinks.</summary>
    [JsonStringEnumMemberName("crane_down")]
    CraneDown,

    /// <summary>Held by hand.</summary>
    [JsonStringEnumMemberName("handheld")]
    Handheld,

    /// <summary>The lens closes in.</summary>
    [JsonStringEnumMemberName("zoom_in")]
    ZoomIn,

    /// <summary>The lens opens.</summary>
    [JsonStringEnumMemberName("zoom_out")]
    ZoomOut,

    /// <summary>Circles its subject.</summary>
    [JsonStringEnumMemberName("orbital")]
    Orbital,
}
