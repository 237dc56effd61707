using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>A beat's drop-off by how long its pictures were waited for, so that a slow branch is not mistaken for bad writing.</summary>
/// <param name="Fast">Below two seconds.</param>
/// <param name="Slow">Two seconds or more.</param>
/// <param name="Unknown">The player told nothing.</param>
public sealed record WaitSplit(
    [property: JsonPropertyName("fast")] Rate Fast,
    [property: JsonPropertyName("slow")] Rate Slow,
    [property: JsonPropertyName("unknown")] Rate Unknown
);
