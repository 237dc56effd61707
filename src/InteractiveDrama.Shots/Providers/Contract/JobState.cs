namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>How a job stands.</summary>
public abstract record JobState
{
    private JobState() { }

    /// <summary>It waits, or runs; states that are not known count as this.</summary>
    /// <param name="Progress">From 0 to 1; null when it did not say.</param>
    /// <param name="HasBegun">Whether it runs; false while it waits in a queue.</param>
    /// <param name="PollAfter">When it wants to be asked again; null when it did not say.</param>
    public sealed record Running(double? Progress, bool HasBegun, TimeSpan? PollAfter = null)
        : JobState;

    /// <summary>It is done and can be fetched.</summary>
    /// <param name="Billed">What was billed; null when it did not say.</param>
    public sealed record Succeeded(decimal? Billed = null) : JobState;

    /// <summary>It made nothing.</summary>
    /// <param name="Why">What kind of failure.</param>
    /// <param name="Message">The provider's words, one sentence.</param>
    /// <param name="Billed">What was billed; null when it did not say, which counts as nothing.</param>
    public sealed record Failed(RefusalKind Why, string Message, decimal? Billed = null) : JobState;

    /// <summary>It was cancelled.</summary>
    /// <param name="Billed">What was billed; null when it did not say, which counts as nothing.</param>
    public sealed record Cancelled(decimal? Billed = null) : JobState;

    /// <summary>The provider knows no such job.</summary>
    public sealed record Unknown : JobState;
}
