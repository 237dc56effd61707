namespace InteractiveDrama.Playback.Sessions;

/// <summary>Something that happened in a session. The store numbers events by session, from 1.</summary>
/// <param name="Id">A time-ordered UUID.</param>
/// <param name="Kind">What happened, such as <c>chosen</c> or <c>shotShown</c>.</param>
/// <param name="Turn">The turn it belongs to.</param>
/// <param name="At">When.</param>
/// <param name="Subject">What it is about: a choice's, an ending's or a shot's id.</param>
/// <param name="Wait">How long the viewer waited, when that is what happened.</param>
/// <param name="Gap">How long after its cut was due a shot was seen; null where nobody told.</param>
/// <param name="Origin">How a shot came to be on screen, such as <c>ahead</c>; null where nobody told.</param>
public sealed record SessionEvent(
    Guid Id,
    string Kind,
    int Turn,
    DateTimeOffset At,
    string? Subject,
    TimeSpan? Wait,
    TimeSpan? Gap = null,
    string? Origin = null
)
{
    /// <summary>More of what happened, such as the variant that a viewer was given; null where there is no more.</summary>
    public string? Detail { get; init; }

    /// <summary>A number of what happened, such as a viewer's bucket; null where there is none.</summary>
    public int? Number { get; init; }
}
