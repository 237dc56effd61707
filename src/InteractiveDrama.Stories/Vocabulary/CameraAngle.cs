using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>From where the camera looks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CameraAngle>))]
public enum CameraAngle
{
    /// <summary>At the height of the eyes.</summary>
    [JsonStringEnumMemberName("eye_level")]
    EyeLevel,

    /// <summary>From above.</summary>
    [JsonStringEnumMemberName("high")]
    High,

    /// <summary>From below.</summary>
    [JsonStringEnumMemberName("low")]
    Low,

    /// <summary>From straight above.</summary>
    [JsonStringEnumMemberName("bird_eye")]
    BirdEye,

    /// <summary>Tilted.</summary>
    [JsonStringEnumMemberName("dutch")]
    Dutch,
}
