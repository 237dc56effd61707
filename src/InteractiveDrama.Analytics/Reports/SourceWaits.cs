using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Waits for shots that came to the screen in one way.</summary>
/// <param name="Source"><c>ahead</c> (loaded before its cut), <c>waited</c> (loaded while the viewer waited), <c>fallback</c> (the next best, because it failed); empty when the player did not tell.</param>
/// <param name="Shots">How many.</param>
/// <param name="Share">Of all shots on screen.</param>
/// <param name="MedianMs">Half waited at most this long, in milliseconds; null below the least cell.</param>
/// <param name="P95Ms">Nineteen in twenty waited at most this long.</param>
public sealed record SourceWaits(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("shots")] int Shots,
    [property: JsonPropertyName("share")] double Share,
    [property: JsonPropertyName("medianMs")] double? MedianMs,
    [property: JsonPropertyName("p95Ms")] double? P95Ms
);
