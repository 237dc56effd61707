using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Graph;

/// <summary>A way from one beat to the next.</summary>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it enters.</param>
/// <param name="Kind">How it is taken.</param>
/// <param name="Label">The choice's text; empty for the way from the start.</param>
/// <param name="Choice">The choice's id; null for the way from the start, and in packages built before they kept it.</param>
public sealed record GraphEdge(
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("kind")] GraphEdgeKind Kind,
    [property: JsonPropertyName("label")] string Label,
    [property:
        JsonPropertyName("choice"),
        JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)
    ]
        string? Choice = null
);
