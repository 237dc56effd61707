using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Packages;

/// <summary>A chapter of the story.</summary>
/// <param name="Id">The knot's name.</param>
/// <param name="Number">Its number, when written.</param>
/// <param name="Title">Its title.</param>
public sealed record Episode(string Id, int? Number, string Title)
{
    /// <summary>The gate before it; null when it is open to all. Not written then: such a story keeps its version.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gate { get; init; }
}
