using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Shots.Provenance;

/// <summary>
/// Everything that is on record of a story's takes, a line of JSON for each: the take with every one of its properties, what
/// was done to it in review, and when it was shown.
/// </summary>
public static class ProvenanceLines
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The line of a take, without the line's end.</summary>
    /// <param name="kept">The take.</param>
    /// <param name="reviews">Its entries in the review log, in order.</param>
    /// <param name="moves">Every time it began or ceased to be shown, in order.</param>
    public static string Write(
        KeptTake kept,
        IEnumerable<ReviewEntry> reviews,
        IEnumerable<TakeMove> moves
    )
    {
        ArgumentNullException.ThrowIfNull(kept);
        var line = (JsonObject)JsonSerializer.SerializeToNode(kept.Take, Web)!;
        // Kept as text, so that it stays as it was sent; here it is read.
        if (kept.Take.Parameters is { } parameters)
            line["parameters"] = Parsed(parameters);
        line["publishedAt"] = JsonSerializer.SerializeToNode(kept.PublishedAt, Web);
        line["reviews"] = new JsonArray([.. reviews.Select(Entry)]);
        line["moves"] = JsonSerializer.SerializeToNode(moves, Web);
        return line.ToJsonString(Web);
    }

    /// <summary>The lines of a story, oldest take first.</summary>
    /// <param name="takes">Its takes.</param>
    /// <param name="log">The review log; null where there is none.</param>
    /// <param name="story">The story's id.</param>
    /// <param name="take">One take's id; null for all.</param>
    /// <param name="cancellation">Stops.</param>
    public static async IAsyncEnumerable<string> ReadAsync(
        ITakes takes,
        IReviewLog? log,
        string story,
        string? take = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation]
            CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(takes);
        ImmutableArray<ReviewEntry> entries = log is null
            ? []
            : await log.ReadAsync(story, take, 0, cancellation);
        var reviews = entries.ToLookup(entry => entry.Take, StringComparer.Ordinal);
        foreach (var kept in await takes.ListAsync(story, null, cancellation))
        {
            if (take is not null && kept.Take.Id != take)
                continue;
            var moves = await takes.HistoryAsync(kept.Take.Id, cancellation);
            yield return Write(kept, reviews[kept.Take.Id], moves);
        }
    }

    private static JsonNode Entry(ReviewEntry entry)
    {
        var node = (JsonObject)JsonSerializer.SerializeToNode(entry, Web)!;
        if (entry.Detail is { } detail)
            node["detail"] = Parsed(detail);
        return node;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
