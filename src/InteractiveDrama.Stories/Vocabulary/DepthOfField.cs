using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>How much of the depth of a picture is sharp.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DepthOfField>))]
public enum DepthOfField
{
    /// <summary>Only the subject.</summary>
    [JsonStringEnumMemberName("shallow")]
    Shallow,

    /// <summary>Everything.</summary>
    [JsonStringEnumMemberName("deep")]
    Deep,
}
