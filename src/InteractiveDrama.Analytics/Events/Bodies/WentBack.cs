using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The viewer goes back to an earlier turn.</summary>
/// <param name="BackTo">That turn.</param>
public sealed record WentBack([property: JsonPropertyName("back_to")] int BackTo) : EventBody;
