namespace InteractiveDrama.Analytics.Counting;

/// <summary>How sessions are counted.</summary>
public sealed record CountingRules
{
    /// <summary>A viewer who has been silent for longer has left.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>From this wait on a picture was slow.</summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromSeconds(2);
}
