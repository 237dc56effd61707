using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>What a sound is to the film.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SoundKind>))]
public enum SoundKind
{
    /// <summary>Music: loops until another music begins, and sinks under a voice.</summary>
    [JsonStringEnumMemberName("music")]
    Music,

    /// <summary>The air of a place: loops until another begins, and sinks under a voice.</summary>
    [JsonStringEnumMemberName("ambience")]
    Ambience,

    /// <summary>A single sound: plays once, at its line.</summary>
    [JsonStringEnumMemberName("sfx")]
    Sfx,
}
