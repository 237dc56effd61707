using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Experiments;

/// <summary>What counts as success.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalKind>))]
public enum GoalKind
{
    /// <summary>The viewer comes to an ending.</summary>
    [JsonStringEnumMemberName("finish")]
    Finish,

    /// <summary>The viewer goes on past the beat in which they were exposed and the next one.</summary>
    [JsonStringEnumMemberName("stay")]
    Stay,

    /// <summary>The viewer comes to another episode.</summary>
    [JsonStringEnumMemberName("next-episode")]
    NextEpisode,

    /// <summary>The viewer comes to one ending.</summary>
    [JsonStringEnumMemberName("ending")]
    Ending,
}
