using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Assets;

/// <summary>A file of a story that is no text: a reference picture, a sound. It travels in the package, outside of the version.</summary>
/// <param name="Path">Where it is in the project, with <c>/</c>.</param>
/// <param name="Type">Its media type, read from its first bytes: <c>audio/mp4</c>, <c>image/png</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hex digits.</param>
public sealed record StoryFile(string Path, string Type, string Sha256)
{
    /// <summary>The bytes.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Content { get; init; }
}
