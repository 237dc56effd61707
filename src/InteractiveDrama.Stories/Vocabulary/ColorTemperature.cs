using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>The colour of the light.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ColorTemperature>))]
public enum ColorTemperature
{
    /// <summary>Amber, as of lamps.</summary>
    [JsonStringEnumMemberName("warm")]
    Warm,

    /// <summary>White, as of noon.</summary>
    [JsonStringEnumMemberName("neutral")]
    Neutral,

    /// <summary>Blue, as of the moon.</summary>
    [JsonStringEnumMemberName("cool")]
    Cool,
}
