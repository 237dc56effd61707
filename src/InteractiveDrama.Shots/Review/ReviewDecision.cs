using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Review;

/// <summary>What a person decides about a take.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewDecision>))]
public enum ReviewDecision
{
    /// <summary>Let it through a gate.</summary>
    [JsonStringEnumMemberName("approve")]
    Approve,

    /// <summary>Do not show it.</summary>
    [JsonStringEnumMemberName("reject")]
    Reject,

    /// <summary>Ask for a further gate.</summary>
    [JsonStringEnumMemberName("escalate")]
    Escalate,

    /// <summary>Show it again in the place of a later one.</summary>
    [JsonStringEnumMemberName("rollback")]
    RollBack,
}
