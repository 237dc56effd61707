using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Graph;

/// <summary>A beat of the story.</summary>
/// <param name="Id">The beat's id.</param>
/// <param name="Kind">What stops there.</param>
/// <param name="Title">A name for people.</param>
/// <param name="File">The script's file, relative to the project.</param>
/// <param name="Line">The line in it, from 1.</param>
public sealed record GraphNode(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("kind")] GraphNodeKind Kind,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("file")] string? File,
    [property: JsonPropertyName("line")] int? Line
);
