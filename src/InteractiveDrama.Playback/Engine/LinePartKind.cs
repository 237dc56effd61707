using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Engine;

/// <summary>What a part of a line's template is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinePartKind>))]
public enum LinePartKind
{
    /// <summary>Text that is written in the script.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>A value that was printed.</summary>
    [JsonStringEnumMemberName("value")]
    Value,

    /// <summary>A branch that was taken at an alternative inside the line.</summary>
    [JsonStringEnumMemberName("branch")]
    Branch,
}
