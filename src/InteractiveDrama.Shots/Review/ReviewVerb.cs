using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Review;

/// <summary>What was done to a take in review.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewVerb>))]
public enum ReviewVerb
{
    /// <summary>It passed a gate.</summary>
    [JsonStringEnumMemberName("approve")]
    Approve,

    /// <summary>It is not to be shown; the reason says why. Earlier approvals are void.</summary>
    [JsonStringEnumMemberName("reject")]
    Reject,

    /// <summary>A further gate is asked for.</summary>
    [JsonStringEnumMemberName("escalate")]
    Escalate,

    /// <summary>Another take was asked for in its place, with another prompt or seed.</summary>
    [JsonStringEnumMemberName("regenerate")]
    Regenerate,

    /// <summary>It is shown again in place of a later take.</summary>
    [JsonStringEnumMemberName("roll-back")]
    RollBack,

    /// <summary>Its bytes are sealed: nobody but a reviewer sees them.</summary>
    [JsonStringEnumMemberName("withdraw")]
    Withdraw,

    /// <summary>A withdrawal was a mistake: it stands in review again.</summary>
    [JsonStringEnumMemberName("restore")]
    Restore,

    /// <summary>It arrived while its story or provider was halted: it is not shown before a person has approved it.</summary>
    [JsonStringEnumMemberName("quarantine")]
    Quarantine,

    /// <summary>A viewer reported it.</summary>
    [JsonStringEnumMemberName("report")]
    Report,
}
