using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Hosting.Options;

/// <summary>How long sessions are kept. A session that another one was forked from stays as long as that one.</summary>
public sealed class RetentionOptions
{
    /// <summary>After its ending; null for ever.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "36500.00:00:00")]
    public TimeSpan? Finished { get; set; }

    /// <summary>Without an ending, after its viewer was last heard of; null for ever.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "36500.00:00:00")]
    public TimeSpan? Stale { get; set; }

    /// <summary>How often they are looked through.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);
}
