using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The viewer opened another session of the story.</summary>
/// <param name="In">That session.</param>
public sealed record ViewerReturned([property: JsonPropertyName("in_session")] string In)
    : EventBody;
