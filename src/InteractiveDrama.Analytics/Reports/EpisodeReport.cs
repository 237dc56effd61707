using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>One episode, and the step to the next.</summary>
/// <param name="Id">The knot's name.</param>
/// <param name="Number">Its number, when written.</param>
/// <param name="Title">Its title.</param>
/// <param name="Started">Viewers who came to its first stop.</param>
/// <param name="Finished">Of those, the ones who came past its end: to a stop of another episode, or to an ending. Open ones are left out.</param>
/// <param name="WentOn">Of those who came past its end into another episode, the ones who made a choice or reached an ending there. Open ones are left out.</param>
public sealed record EpisodeReport(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("number")] int? Number,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("started")] int Started,
    [property: JsonPropertyName("finished")] Rate Finished,
    [property: JsonPropertyName("wentOn")] Rate WentOn
)
{
    /// <summary>The step to the next episode by the beat at which this one ended.</summary>
    [JsonPropertyName("byLastBeat")]
    public ImmutableArray<EpisodeExit> ByLastBeat { get; init; } = [];
}
