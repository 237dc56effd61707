using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Graph;

/// <summary>How a way is taken.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GraphEdgeKind>))]
public enum GraphEdgeKind
{
    /// <summary>By itself, from the start.</summary>
    [JsonStringEnumMemberName("flow")]
    Flow,

    /// <summary>By a choice.</summary>
    [JsonStringEnumMemberName("choice")]
    Choice,
}
