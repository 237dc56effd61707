using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Experiments;

/// <summary>What an experiment varies.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExperimentKind>))]
public enum ExperimentKind
{
    /// <summary>What a choice leads to, behind the same label.</summary>
    [JsonStringEnumMemberName("content")]
    Content,

    /// <summary>The order in which a beat's choices are shown.</summary>
    [JsonStringEnumMemberName("order")]
    Order,

    /// <summary>The length of a beat's window.</summary>
    [JsonStringEnumMemberName("timer")]
    Timer,
}
