using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Media;

/// <summary>What a piece of media is to a viewer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MediaKind>))]
public enum MediaKind
{
    /// <summary>A picture that moves.</summary>
    [JsonStringEnumMemberName("video")]
    Video,

    /// <summary>A picture that the camera moves over.</summary>
    [JsonStringEnumMemberName("image")]
    Image,

    /// <summary>A spoken line.</summary>
    [JsonStringEnumMemberName("speech")]
    Speech,
}
