using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Projects;

/// <summary>How far a viewer may go back, as <c>rewind:</c> says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RewindRule>))]
public enum RewindRule
{
    /// <summary>To any decision on the way to where they stand; what counts when nothing is said.</summary>
    [JsonStringEnumMemberName("any-decision")]
    AnyDecision,

    /// <summary>To where an episode began on that way.</summary>
    [JsonStringEnumMemberName("episode-start")]
    EpisodeStart,

    /// <summary>Not at all.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
