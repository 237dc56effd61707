using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Media;

/// <summary>What one of a take's files is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MediaRole>))]
public enum MediaRole
{
    /// <summary>As it came: kept, never served.</summary>
    [JsonStringEnumMemberName("original")]
    Original,

    /// <summary>Served; of several renditions the viewer's player takes one.</summary>
    [JsonStringEnumMemberName("rendition")]
    Rendition,

    /// <summary>The still shown until the first frame is there.</summary>
    [JsonStringEnumMemberName("poster")]
    Poster,
}
