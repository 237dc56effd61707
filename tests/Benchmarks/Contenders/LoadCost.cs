using System.Text.Json.Serialization;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>What it costs to make a compiled story ready to play.</summary>
/// <param name="Milliseconds">Time, from ink's JSON in memory; the median of several.</param>
/// <param name="Bytes">Memory that stays in use for it.</param>
internal sealed record LoadCost(
    [property: JsonPropertyName("milliseconds")] double Milliseconds,
    [property: JsonPropertyName("bytes")] long Bytes
);
