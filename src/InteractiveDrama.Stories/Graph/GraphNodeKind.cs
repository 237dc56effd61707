using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Graph;

/// <summary>What stops at a node.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GraphNodeKind>))]
public enum GraphNodeKind
{
    /// <summary>The story's beginning, before its first stop.</summary>
    [JsonStringEnumMemberName("start")]
    Start,

    /// <summary>A decision.</summary>
    [JsonStringEnumMemberName("decision")]
    Decision,

    /// <summary>An ending.</summary>
    [JsonStringEnumMemberName("ending")]
    Ending,

    /// <summary>A place where content may run out.</summary>
    [JsonStringEnumMemberName("deadEnd")]
    DeadEnd,
}
