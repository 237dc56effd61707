using System.Text.Json.Serialization;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>How a replay differs from what was recorded.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WalkDifferenceKind>))]
public enum WalkDifferenceKind
{
    /// <summary>The turn stops in another beat.</summary>
    [JsonStringEnumMemberName("beatChanged")]
    BeatChanged,

    /// <summary>A line that was not there.</summary>
    [JsonStringEnumMemberName("lineAdded")]
    LineAdded,

    /// <summary>A line that is not there any more.</summary>
    [JsonStringEnumMemberName("lineRemoved")]
    LineRemoved,

    /// <summary>A line reads otherwise.</summary>
    [JsonStringEnumMemberName("lineChanged")]
    LineChanged,

    /// <summary>A line stands elsewhere in its beat.</summary>
    [JsonStringEnumMemberName("lineMoved")]
    LineMoved,

    /// <summary>A choice that was not offered.</summary>
    [JsonStringEnumMemberName("choiceAdded")]
    ChoiceAdded,

    /// <summary>A choice that is not offered any more.</summary>
    [JsonStringEnumMemberName("choiceRemoved")]
    ChoiceRemoved,

    /// <summary>A choice reads otherwise.</summary>
    [JsonStringEnumMemberName("choiceChanged")]
    ChoiceChanged,

    /// <summary>The choices are offered in another order.</summary>
    [JsonStringEnumMemberName("choicesReordered")]
    ChoicesReordered,

    /// <summary>The turn ends otherwise: at another ending, at none, or at one where the story went on.</summary>
    [JsonStringEnumMemberName("endingChanged")]
    EndingChanged,

    /// <summary>The walk cannot go on: what was chosen is not offered any more.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,
}
