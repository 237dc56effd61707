using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Review;

/// <summary>Whether viewers may see a take: the story's policy under the operator's.</summary>
/// <param name="Policy">The policy that holds.</param>
/// <param name="Settings">What the story says of its review.</param>
public sealed record ShowRule(ReviewPolicy Policy, ReviewSettings Settings)
{
    /// <summary>The stricter of what a story asks for and what its server holds to.</summary>
    /// <param name="settings">What the story says; where it says nothing, the server's policy holds.</param>
    /// <param name="server">The server's policy.</param>
    public static ShowRule Of(ReviewSettings settings, ReviewPolicy server)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ShowRule(
            (ReviewPolicy)Math.Max((int)(settings.Policy ?? server), (int)server),
            settings
        );
    }

    /// <summary>
    /// Whether a take may be seen. A drawing by rule always may: it is what is shown when nothing else is. What is withdrawn,
    /// rejected, quarantined, or failed a check that nobody overruled, never is.
    /// </summary>
    /// <param name="take">The take.</param>
    /// <param name="review">How it stands in review.</param>
    /// <param name="classes">Its classes.</param>
    /// <param name="isReleased">Whether the release that is served holds it.</param>
    public bool Allows(
        Take take,
        TakeReview review,
        IReadOnlySet<string> classes,
        bool isReleased = false
    )
    {
        ArgumentNullException.ThrowIfNull(take);
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(classes);
        if (review.IsBarred)
        {
            return false;
        }
        if (take.MadeBy == MakerKind.Drawn)
        {
            return true;
        }
        if (Policy == ReviewPolicy.ApprovedOnly)
        {
            return isReleased;
        }
        if (take.HasFailed && review.Approvals.IsEmpty)
        {
            return false;
        }
        return Policy == ReviewPolicy.Open
            || IsApproved(review, classes)
            || (!take.HasFailed && Settings.Live.Any(classes.Contains));
    }

    /// <summary>Whether a take may be seen as soon as it is made, before anybody has looked at it.</summary>
    /// <param name="draft">The take, as far as it is known.</param>
    /// <param name="need">What it is made for.</param>
    /// <param name="forViewer">Whether a viewer waits for it.</param>
    public bool AllowsNew(Take draft, MediaNeed need, bool forViewer) =>
        Allows(draft, TakeReview.None, TakeClasses.Of(draft, need, Settings, forViewer));

    /// <summary>Whether a take has passed all its gates.</summary>
    /// <param name="review">How it stands in review.</param>
    /// <param name="classes">Its classes.</param>
    public bool IsApproved(TakeReview review, IReadOnlySet<string> classes)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.Rejection is null
            && review.Withdrawal is null
            && review.Missing(ReviewGates.Of(Settings, classes)).IsEmpty;
    }

    /// <summary>Until when a take that is shown unreviewed is to be reviewed.</summary>
    /// <param name="first">When it was first shown.</param>
    public DateTimeOffset DueAfter(DateTimeOffset first) =>
        first + TimeSpan.FromHours(Settings.WithinHours);
}
