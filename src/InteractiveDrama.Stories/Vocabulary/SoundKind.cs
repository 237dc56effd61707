using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>What a sound is to a scene.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SoundKind>))]
public enum SoundKind
{
    /// <summary>Music: one at a time, over and over, until another or none is set.</summary>
    [JsonStringEnumMemberName("music")]
    Music,

    /// <summary>The sound of a place: beside the music, over and over, until another or none is set.</summary>
    [JsonStringEnumMemberName("ambience")]
    Ambience,

    /// <summary>An effect: once, at its line.</summary>
    [JsonStringEnumMemberName("sfx")]
    Sfx,
}
