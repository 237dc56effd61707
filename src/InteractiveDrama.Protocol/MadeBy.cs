using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>How a picture came to be.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MadeBy>))]
public enum MadeBy
{
    /// <summary>Drawn by this software's own rules, without a model.</summary>
    [JsonStringEnumMemberName("drawn")]
    Drawn,

    /// <summary>Made by an AI model; the player labels it.</summary>
    [JsonStringEnumMemberName("ai")]
    Ai,

    /// <summary>Made by people.</summary>
    [JsonStringEnumMemberName("human")]
    Human,
}
