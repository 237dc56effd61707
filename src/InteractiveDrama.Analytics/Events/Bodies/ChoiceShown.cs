using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>A beat's choices are offered.</summary>
/// <param name="Options">Their ids as offered, in the order of the screen.</param>
/// <param name="Locked">True when every one of them is behind a closed gate.</param>
public sealed record ChoiceShown(
    [property: JsonPropertyName("options")] ImmutableArray<string> Options,
    [property: JsonPropertyName("locked")] bool Locked
) : EventBody;
