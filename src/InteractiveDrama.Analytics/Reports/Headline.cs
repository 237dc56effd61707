using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>The report in one sentence.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Beat">Id of the beat where most viewers leave; null when it names none.</param>
/// <param name="Choice">Id of the choice it says leads into that loss; null when it names none.</param>
/// <param name="SteepestBeat">Id of the beat whose own viewers leave in a clearly larger part; null when that is the same place, or nothing is clear.</param>
/// <param name="SteepestChoice">Id of the choice that leads into that one.</param>
public sealed record Headline(
    [property: JsonPropertyName("kind")] HeadlineKind Kind,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("beat")] string? Beat,
    [property: JsonPropertyName("choice")] string? Choice,
    [property: JsonPropertyName("steepestBeat")] string? SteepestBeat = null,
    [property: JsonPropertyName("steepestChoice")] string? SteepestChoice = null
);
