using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events;

/// <summary>What has come in, ever.</summary>
/// <param name="Stored">Events that were taken in.</param>
/// <param name="Duplicates">Events that came again, the same.</param>
/// <param name="Quarantined">Events whose number or id is taken by another event: kept apart.</param>
/// <param name="Orphans">Events of sessions that nobody knows.</param>
/// <param name="Dropped">Player's events lost because there was no room.</param>
public sealed record EventCounts(
    [property: JsonPropertyName("stored")] long Stored,
    [property: JsonPropertyName("duplicates")] long Duplicates,
    [property: JsonPropertyName("quarantined")] long Quarantined,
    [property: JsonPropertyName("orphans")] long Orphans,
    [property: JsonPropertyName("dropped")] long Dropped
)
{
    /// <summary>Sessions that are kept now.</summary>
    [JsonPropertyName("sessions")]
    public long Sessions { get; init; }

    /// <summary>Events that are kept now, those that follow from other sessions included.</summary>
    [JsonPropertyName("events")]
    public long Events { get; init; }

    /// <summary>The size of what is kept, in bytes.</summary>
    [JsonPropertyName("bytes")]
    public long Bytes { get; init; }
}
