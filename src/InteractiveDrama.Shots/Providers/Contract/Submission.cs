namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>What became of a submit.</summary>
public abstract record Submission
{
    private Submission() { }

    /// <summary>The provider works on it.</summary>
    /// <param name="Job">The id to poll with.</param>
    /// <param name="PollAfter">When it wants to be asked; null when it did not say.</param>
    public sealed record Accepted(string Job, TimeSpan? PollAfter = null) : Submission;

    /// <summary>It is done, in the same exchange.</summary>
    /// <param name="Media">What was made, to be disposed of.</param>
    /// <param name="Billed">What was billed; null when it did not say.</param>
    public sealed record Finished(ProducedMedia Media, decimal? Billed = null) : Submission;

    /// <summary>It will not do this; the same again would be refused again.</summary>
    /// <param name="Why">What kind of refusal.</param>
    /// <param name="Message">The provider's words, one sentence, without keys.</param>
    public sealed record Refused(RefusalKind Why, string Message) : Submission;

    /// <summary>It has not begun anything and may be asked again: an explicit 408, 425, 429, 502, 503, or no connection at all.</summary>
    /// <param name="After">When it may be asked again; null when it did not say.</param>
    /// <param name="Message">Its words, one sentence.</param>
    public sealed record Busy(TimeSpan? After, string Message) : Submission;

    /// <summary>Nobody knows whether it has begun: the connection was lost, or it timed out, after bytes were sent.</summary>
    /// <param name="Message">What happened, one sentence.</param>
    public sealed record Ambiguous(string Message) : Submission;
}
