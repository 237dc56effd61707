using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The story is over.</summary>
/// <param name="Ending">The ending's id.</param>
public sealed record EndingReached([property: JsonPropertyName("ending")] string Ending)
    : EventBody;
