using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Library;

/// <summary>Who made a take.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MakerKind>))]
public enum MakerKind
{
    /// <summary>This software's own rules, without a model.</summary>
    [JsonStringEnumMemberName("drawn")]
    Drawn,

    /// <summary>A generative model.</summary>
    [JsonStringEnumMemberName("ai")]
    Ai,

    /// <summary>People.</summary>
    [JsonStringEnumMemberName("human")]
    Human,
}
