using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Review;

/// <summary>How a take stands in review, in one word.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TakeStanding>))]
public enum TakeStanding
{
    /// <summary>A gate is still before it.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>It has passed all its gates.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>It is not to be shown.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>Its bytes are sealed.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    /// <summary>It arrived during a halt, and nobody has approved it since.</summary>
    [JsonStringEnumMemberName("quarantined")]
    Quarantined,
}
