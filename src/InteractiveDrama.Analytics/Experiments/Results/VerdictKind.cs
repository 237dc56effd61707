using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>What may be said of an experiment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictKind>))]
public enum VerdictKind
{
    /// <summary>Viewers went missing in a variant: nothing may be compared.</summary>
    [JsonStringEnumMemberName("ratio-broken")]
    RatioBroken,

    /// <summary>There are too few viewers to call anything better or worse.</summary>
    [JsonStringEnumMemberName("too-few")]
    TooFew,

    /// <summary>No variant differs clearly from the control.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>A variant is better than the control.</summary>
    [JsonStringEnumMemberName("better")]
    Better,

    /// <summary>No variant is better than the control, and one is worse.</summary>
    [JsonStringEnumMemberName("worse")]
    Worse,
}
