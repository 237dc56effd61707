using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>One beat.</summary>
/// <param name="Id">The beat's id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Kind">What stops there.</param>
/// <param name="Episode">Id of the episode in which viewers met it; null where none did, or the story has none.</param>
/// <param name="File">The script's file; null when not known.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Poster">Address of a picture of its first shot.</param>
/// <param name="Entries">How often it was entered; a beat in a loop more than once by one viewer.</param>
/// <param name="Reach">Viewers who entered it, of all viewers.</param>
/// <param name="MatureEntries">Entries whose outcome is known: all but those of viewers who may still go on.</param>
/// <param name="DropOff">Entries at which the viewer left, of the mature ones: the hazard. Null at endings and dead ends, where nobody can go on.</param>
/// <param name="TimeToChoice">How long viewers take to decide; null where nothing is chosen.</param>
/// <param name="Timeouts">Entries answered by the time-out, of those answered by viewer or time-out; null where nothing is chosen.</param>
/// <param name="Choices">The choices offered here, in the order of the script.</param>
public sealed record BeatReport(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("kind")] ReportBeatKind Kind,
    [property: JsonPropertyName("episode")] string? Episode,
    [property: JsonPropertyName("file")] string? File,
    [property: JsonPropertyName("line")] int? Line,
    [property: JsonPropertyName("poster")] string? Poster,
    [property: JsonPropertyName("entries")] int Entries,
    [property: JsonPropertyName("reach")] Rate Reach,
    [property: JsonPropertyName("matureEntries")] int MatureEntries,
    [property: JsonPropertyName("dropOff")] Rate? DropOff,
    [property: JsonPropertyName("timeToChoice")] TimeToChoice? TimeToChoice,
    [property: JsonPropertyName("timeouts")] Rate? Timeouts,
    [property: JsonPropertyName("choices")] ImmutableArray<ChoiceReport> Choices
)
{
    /// <summary>What those who left here met; null where nobody can go on.</summary>
    [JsonPropertyName("exits")]
    public ExitReasons? Exits { get; init; }

    /// <summary>The drop-off by how long pictures were waited for; null where nobody can go on.</summary>
    [JsonPropertyName("dropOffByWait")]
    public WaitSplit? DropOffByWait { get; init; }
}
