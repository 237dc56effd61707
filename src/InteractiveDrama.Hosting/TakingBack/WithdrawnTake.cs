using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>A take that was taken back, or given back.</summary>
/// <param name="Take">Its id.</param>
/// <param name="Story">Its story.</param>
/// <param name="Shot">The shot, or the line it speaks.</param>
/// <param name="IsEqual">True for one that nobody named: it is made of the same bytes.</param>
public sealed record WithdrawnTake(
    [property: JsonPropertyName("take")] string Take,
    [property: JsonPropertyName("story")] string Story,
    [property: JsonPropertyName("shot")] string Shot,
    [property: JsonPropertyName("isEqual")] bool IsEqual
);
