using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What a headline can say.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HeadlineKind>))]
public enum HeadlineKind
{
    /// <summary>Nobody has watched.</summary>
    [JsonStringEnumMemberName("noViewers")]
    NoViewers,

    /// <summary>Too few have watched to say more than counts.</summary>
    [JsonStringEnumMemberName("fewViewers")]
    FewViewers,

    /// <summary>Nobody has left.</summary>
    [JsonStringEnumMemberName("nobodyLeaves")]
    NobodyLeaves,

    /// <summary>Where most viewers leave.</summary>
    [JsonStringEnumMemberName("mostLeave")]
    MostLeave,
}
