using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>What stops at a beat.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportBeatKind>))]
public enum ReportBeatKind
{
    /// <summary>Choices.</summary>
    [JsonStringEnumMemberName("decision")]
    Decision,

    /// <summary>An ending.</summary>
    [JsonStringEnumMemberName("ending")]
    Ending,

    /// <summary>Content that runs out.</summary>
    [JsonStringEnumMemberName("deadEnd")]
    DeadEnd,
}
