using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports.Comparison;

/// <summary>Which of two versions has a beat.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FoundIn>))]
public enum FoundIn
{
    /// <summary>Both.</summary>
    [JsonStringEnumMemberName("both")]
    Both,

    /// <summary>The first alone.</summary>
    [JsonStringEnumMemberName("a")]
    A,

    /// <summary>The second alone.</summary>
    [JsonStringEnumMemberName("b")]
    B,
}
