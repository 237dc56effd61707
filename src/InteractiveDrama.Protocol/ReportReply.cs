using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>The answer to <c>Report</c>: the clock as the server keeps it.</summary>
public sealed record ReportReply
{
    /// <summary>The open decision's clock, when there is one.</summary>
    [JsonPropertyName("window")]
    public WindowView? Window { get; init; }

    /// <summary>Why the report was refused.</summary>
    [JsonPropertyName("error")]
    public DramaError? Error { get; init; }
}
