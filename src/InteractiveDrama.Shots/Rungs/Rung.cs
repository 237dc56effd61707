using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Rungs;

/// <summary>What a shot can be shown as, the least first: something is always there.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Rung>))]
public enum Rung
{
    /// <summary>Drawn by rule; needs nothing and is always ready.</summary>
    [JsonStringEnumMemberName("animatic")]
    Animatic,

    /// <summary>A generated still that the camera moves over.</summary>
    [JsonStringEnumMemberName("keyframe")]
    Keyframe,

    /// <summary>The final take.</summary>
    [JsonStringEnumMemberName("final")]
    Final,
}
