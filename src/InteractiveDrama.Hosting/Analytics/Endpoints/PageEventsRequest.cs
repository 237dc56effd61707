using System.Text.Json.Serialization;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Analytics.Endpoints;

/// <summary>What a page sends that is being closed: what its player could not tell over the hub any more.</summary>
internal sealed record PageEventsRequest
{
    /// <summary>The session's key, as <c>Start</c> returned it; none where the viewer's cookie says whose session it is.</summary>
    [JsonPropertyName("resumeKey")]
    public string? ResumeKey { get; init; }

    /// <summary>As in <see cref="ReportRequest.Player"/>.</summary>
    [JsonPropertyName("player")]
    public string? Player { get; init; }

    /// <summary>As in <see cref="ReportRequest.SentAt"/>.</summary>
    [JsonPropertyName("sentAt")]
    public string? SentAt { get; init; }

    /// <summary>As in <see cref="ReportRequest.Events"/>.</summary>
    [JsonPropertyName("events")]
    public IReadOnlyList<PlayerEvent>? Events { get; init; }
}
