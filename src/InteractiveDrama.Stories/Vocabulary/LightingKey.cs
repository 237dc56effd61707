using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>How a picture is lit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LightingKey>))]
public enum LightingKey
{
    /// <summary>Bright, with few shadows.</summary>
    [JsonStringEnumMemberName("high_key")]
    HighKey,

    /// <summary>Dark, with deep shadows.</summary>
    [JsonStringEnumMemberName("low_key")]
    LowKey,

    /// <summary>A line of light around the subject.</summary>
    [JsonStringEnumMemberName("rim")]
    Rim,

    /// <summary>From behind.</summary>
    [JsonStringEnumMemberName("backlit")]
    Backlit,

    /// <summary>The subject black before light.</summary>
    [JsonStringEnumMemberName("silhouette")]
    Silhouette,

    /// <summary>From a wide source, with soft shadows.</summary>
    [JsonStringEnumMemberName("soft")]
    Soft,

    /// <summary>From a small source, with sharp shadows.</summary>
    [JsonStringEnumMemberName("hard")]
    Hard,
}
