using System.Text.Json.Serialization;

namespace InteractiveDrama.Exploration.Results;

/// <summary>What was not reached.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnreachedKind>))]
public enum UnreachedKind
{
    /// <summary>A decision: no beat stops at it, and none of its choices is offered.</summary>
    [JsonStringEnumMemberName("decision")]
    Decision,

    /// <summary>An ending.</summary>
    [JsonStringEnumMemberName("ending")]
    Ending,

    /// <summary>A choice: it is never taken.</summary>
    [JsonStringEnumMemberName("choice")]
    Choice,
}
