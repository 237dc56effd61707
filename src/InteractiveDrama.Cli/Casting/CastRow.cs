using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Cli.Casting;

/// <summary>Somebody in one of their looks.</summary>
/// <param name="Key">The cast key.</param>
/// <param name="Name">The name viewers read.</param>
/// <param name="Look">The look's name; null for the card's own.</param>
/// <param name="Words">What pictures are made from.</param>
/// <param name="IsHuman">Whether only people may make pictures of them.</param>
/// <param name="References">How many pictures the card names.</param>
/// <param name="Sheet">The pictures of the sheet.</param>
internal sealed record CastRow(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("look")] string? Look,
    [property: JsonPropertyName("words")] string Words,
    [property: JsonPropertyName("human")] bool IsHuman,
    [property: JsonPropertyName("references")] int References,
    [property: JsonPropertyName("sheet")] ImmutableArray<SheetRow> Sheet
);
