using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Review;

/// <summary>Which takes a queue lists.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewFilter>))]
public enum ReviewFilter
{
    /// <summary>All that people review.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>Those before a gate.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>Those that viewers saw unreviewed, and whose time for review is over.</summary>
    [JsonStringEnumMemberName("overdue")]
    Overdue,

    /// <summary>Those that viewers reported.</summary>
    [JsonStringEnumMemberName("reported")]
    Reported,

    /// <summary>Those that failed an automatic check.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
