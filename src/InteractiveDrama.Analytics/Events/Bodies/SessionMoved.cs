using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The session goes on in another version of the story.</summary>
/// <param name="Version">That version.</param>
/// <param name="Kept">How many choices of its way still hold.</param>
public sealed record SessionMoved(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("kept")] int Kept
) : EventBody;
