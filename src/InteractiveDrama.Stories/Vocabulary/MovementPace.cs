using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>How fast a camera movement is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MovementPace>))]
public enum MovementPace
{
    /// <summary>As usual.</summary>
    [JsonStringEnumMemberName("normal")]
    Normal,

    /// <summary>Slow.</summary>
    [JsonStringEnumMemberName("slow")]
    Slow,

    /// <summary>Fast.</summary>
    [JsonStringEnumMemberName("fast")]
    Fast,
}
