using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Hosting.Options;

/// <summary>How a host stops.</summary>
public sealed class ShutdownOptions
{
    /// <summary>How long the commands under way may take to finish; the host's own shutdown time-out must be longer.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>When clients are asked to try again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(2);
}
