using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.TakingBack.Purging;

/// <summary>What the one who purges is told.</summary>
/// <param name="Take">The take that was taken back.</param>
/// <param name="Story">Its story.</param>
/// <param name="Urls">Where its files were, without signatures: whatever the query, none may be served.</param>
/// <param name="At">When it was taken back.</param>
internal sealed record PurgeRequest(
    [property: JsonPropertyName("take")] string Take,
    [property: JsonPropertyName("story")] string Story,
    [property: JsonPropertyName("urls")] ImmutableArray<string> Urls,
    [property: JsonPropertyName("at")] DateTimeOffset At
);
