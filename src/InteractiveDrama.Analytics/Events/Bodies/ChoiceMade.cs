using System.Text.Json.Serialization;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>A choice is taken: it leads to the beat of the same turn.</summary>
/// <param name="Choice">Its id, as offered.</param>
/// <param name="Mode">How it was taken: <c>active</c>, <c>timeout_default</c> or <c>auto</c>.</param>
/// <param name="ThinkMs">From the choices on screen to the choice, held time taken out, in milliseconds; null when no window was reported.</param>
/// <param name="HeldMs">How long the window was held, in milliseconds.</param>
public sealed record ChoiceMade(
    [property: JsonPropertyName("choice")] string Choice,
    [property: JsonPropertyName("mode")] ChoiceMode Mode,
    [property: JsonPropertyName("think_ms")] int? ThinkMs,
    [property: JsonPropertyName("held_ms")] int HeldMs
) : EventBody;
