namespace InteractiveDrama.Exploration.Search;

/// <summary>The time an exploration has taken, and whether it is to stop.</summary>
internal sealed class Clock(TimeProvider time, TimeSpan? most, CancellationToken cancellation)
{
    private readonly long began = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(began);

    public TimeSpan? Most => most;

    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>True when a share of the time is over, or the exploration was stopped.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    public bool IsOver(double share) =>
        IsCancelled || (most is { } bound && Elapsed >= bound * share);
}
