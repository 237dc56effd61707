using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>How a shot came to be on screen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CutOrigin>))]
public enum CutOrigin
{
    /// <summary>It was loaded before its cut.</summary>
    [JsonStringEnumMemberName("ahead")]
    Ahead,

    /// <summary>It was loaded while the viewer waited.</summary>
    [JsonStringEnumMemberName("waited")]
    Waited,

    /// <summary>It failed, and its poster, a smaller size or the bare ground took its place.</summary>
    [JsonStringEnumMemberName("fallback")]
    Fallback,
}
