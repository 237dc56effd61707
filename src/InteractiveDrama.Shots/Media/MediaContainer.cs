using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Media;

/// <summary>The containers that media may come in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MediaContainer>))]
public enum MediaContainer
{
    /// <summary>MP4, M4A or QuickTime.</summary>
    [JsonStringEnumMemberName("mp4")]
    Mp4,

    /// <summary>WebM.</summary>
    [JsonStringEnumMemberName("webm")]
    WebM,

    /// <summary>PNG.</summary>
    [JsonStringEnumMemberName("png")]
    Png,

    /// <summary>JPEG.</summary>
    [JsonStringEnumMemberName("jpeg")]
    Jpeg,

    /// <summary>WebP.</summary>
    [JsonStringEnumMemberName("webp")]
    WebP,

    /// <summary>WAVE.</summary>
    [JsonStringEnumMemberName("wav")]
    Wav,

    /// <summary>MP3.</summary>
    [JsonStringEnumMemberName("mp3")]
    Mp3,

    /// <summary>Ogg.</summary>
    [JsonStringEnumMemberName("ogg")]
    Ogg,

    /// <summary>FLAC.</summary>
    [JsonStringEnumMemberName("flac")]
    Flac,
}
