using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Review;

/// <summary>How a take stands after a decision.</summary>
/// <param name="Take">The take's id.</param>
/// <param name="Subject">The shot's or line's id.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Missing">The gates still before it.</param>
/// <param name="Published">Whether it is the one shown in its place, where the policy lets viewers see it.</param>
/// <param name="Changed">False when it was so before.</param>
public sealed record ReviewReply(
    string Take,
    string Subject,
    TakeStanding Standing,
    ImmutableArray<string> Missing,
    bool Published,
    bool Changed
)
{
    /// <summary>The reply to a decision.</summary>
    public static ReviewReply Of(ReviewDone done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var one = done.Case;
        return new ReviewReply(
            one.Take.Id,
            one.Take.Subject,
            one.Standing,
            one.Missing,
            done.IsPublished,
            done.IsChange
        );
    }
}
