using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Hosting.Options;

/// <summary>How what viewers do is counted.</summary>
public sealed class AnalyticsOptions
{
    /// <summary>False to count nothing: sessions are kept all the same, and what was not counted is counted once it is true again.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The folder of the keys that name viewers in what is counted; null for <c>analytics</c> beside the folder of the media.</summary>
    public string? Folder { get; set; }

    /// <summary>Players' events that may wait to be stored; with one more the oldest is dropped and counted.</summary>
    [Range(100, 10_000_000)]
    public int QueueLength { get; set; } = 50_000;

    /// <summary>How long a session's events are kept after its viewer was last heard of; what they were counted as stays. Null for ever.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? Retention { get; set; } = TimeSpan.FromDays(400);

    /// <summary>Who is told of every event.</summary>
    public WebhookOptions Webhook { get; } = new();
}
