using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>How far a job has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobPhase>))]
public enum JobPhase
{
    /// <summary>Its price is reserved; nothing was sent.</summary>
    [JsonStringEnumMemberName("reserved")]
    Reserved,

    /// <summary>It is about to be sent, or was: after a crash nobody knows.</summary>
    [JsonStringEnumMemberName("submitting")]
    Submitting,

    /// <summary>The provider works on it under an id we know.</summary>
    [JsonStringEnumMemberName("submitted")]
    Submitted,

    /// <summary>Nobody knows whether the provider works on it. Never sent again; keeps its reservation until settled.</summary>
    [JsonStringEnumMemberName("ambiguous")]
    Ambiguous,

    /// <summary>Its take is in the library.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>It made nothing.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was stopped.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
