using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Graph;

/// <summary>The static shape of a story: beats, and the ways between them.</summary>
/// <param name="Nodes">The beats: the start, decisions, endings and dead ends, in script order.</param>
/// <param name="Edges">The ways: one for each pair of a choice and a beat it can lead to.</param>
public sealed record StoryGraph(
    [property: JsonPropertyName("nodes")] ImmutableArray<GraphNode> Nodes,
    [property: JsonPropertyName("edges")] ImmutableArray<GraphEdge> Edges
)
{
    /// <summary>False when there are more ways than were followed.</summary>
    [JsonIgnore]
    public bool IsWhole { get; init; } = true;
}
