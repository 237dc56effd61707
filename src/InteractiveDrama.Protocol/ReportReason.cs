using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>What a viewer finds wrong with a shot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportReason>))]
public enum ReportReason
{
    /// <summary>It shows a real person, or looks like one.</summary>
    [JsonStringEnumMemberName("person")]
    Person,

    /// <summary>It disturbs: violence, sex, hatred.</summary>
    [JsonStringEnumMemberName("disturbing")]
    Disturbing,

    /// <summary>It is somebody else's work.</summary>
    [JsonStringEnumMemberName("rights")]
    Rights,

    /// <summary>It is broken, or not what the story says.</summary>
    [JsonStringEnumMemberName("broken")]
    Broken,

    /// <summary>Something else.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
