using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>The answer to <c>Report</c>: the clock as the server keeps it.</summary>
public sealed record ReportReply
{
    /// <summary>The open decision's clock, when there is one.</summary>
    [JsonPropertyName("window")]
    public WindowView? Window { get; init; }

    /// <summary>
    /// Ids of the current beat's choices, the likeliest first by what viewers chose so far; absent when nothing is known. It is
    /// told here because it moves, and a beat is answered the same each time.
    /// </summary>
    [JsonPropertyName("likely")]
    public IReadOnlyList<string>? Likely { get; init; }

    /// <summary>Why the report was refused.</summary>
    [JsonPropertyName("error")]
    public DramaError? Error { get; init; }
}
