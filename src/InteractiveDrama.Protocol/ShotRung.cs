using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>How far a shot is made, from the bottom up: a better rung takes the place of a lower one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShotRung>))]
public enum ShotRung
{
    /// <summary>Drawn by rules; always there.</summary>
    [JsonStringEnumMemberName("animatic")]
    Animatic,

    /// <summary>A still made for the shot; the player moves over it.</summary>
    [JsonStringEnumMemberName("keyframe")]
    Keyframe,

    /// <summary>The shot as it is meant to be.</summary>
    [JsonStringEnumMemberName("final")]
    Final,
}
