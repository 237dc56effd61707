using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Engine;

/// <summary>What a story drew.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DrawKind>))]
public enum DrawKind
{
    /// <summary><c>RANDOM(min, max)</c>; the value is the number.</summary>
    [JsonStringEnumMemberName("random")]
    Random,

    /// <summary>A shuffle; the value is the index of the alternative, from 0.</summary>
    [JsonStringEnumMemberName("shuffle")]
    Shuffle,

    /// <summary><c>LIST_RANDOM(list)</c>; the value is the index of the item in the list's own order, from 0.</summary>
    [JsonStringEnumMemberName("list")]
    List,

    /// <summary>Whether a variant of an experiment is taken: 1, or 0; the source is <c>experiment/variant</c>. No seed decides it: untold it is 0.</summary>
    [JsonStringEnumMemberName("variant")]
    Variant,
}
