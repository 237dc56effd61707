using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Review;

/// <summary>A take with everything that a decision about it rests on.</summary>
/// <param name="Kept">The take.</param>
/// <param name="Need">What it was made for; as much as the take itself tells where the script has it no longer.</param>
/// <param name="Rule">What viewers may see of its story.</param>
/// <param name="ForViewer">Whether a viewer waited for it.</param>
/// <param name="Entries">What was done to it, in order.</param>
public sealed record TakeCase(
    KeptTake Kept,
    MediaNeed Need,
    ShowRule Rule,
    bool ForViewer,
    ImmutableArray<ReviewEntry> Entries
)
{
    /// <summary>The take.</summary>
    public Take Take => Kept.Take;

    /// <summary>How it stands.</summary>
    public TakeReview Review { get; } = TakeReview.Of(Entries);

    /// <summary>Its classes, see <see cref="ShotClasses"/>.</summary>
    public FrozenSet<string> Classes { get; } =
        TakeClasses.Of(Kept.Take, Need, Rule.Settings, ForViewer);

    /// <summary>The gates it has to pass, those passed included; <c>any</c> where one approval by anybody is enough.</summary>
    public ImmutableArray<string> Gates =>
        Review.Escalated.Union(ReviewGates.Of(Rule.Settings, Classes)) is { Count: > 0 } gates
            ? [.. gates]
            : [ReviewGates.Any];

    /// <summary>The gates still before it.</summary>
    public ImmutableArray<string> Missing => Review.Missing(ReviewGates.Of(Rule.Settings, Classes));

    /// <summary>How it stands, in one word.</summary>
    public TakeStanding Standing =>
        Review.Withdrawal is not null ? TakeStanding.Withdrawn
        : Review.Rejection is not null ? TakeStanding.Rejected
        : Review.IsQuarantined ? TakeStanding.Quarantined
        : Missing.IsEmpty ? TakeStanding.Approved
        : TakeStanding.Waiting;

    /// <summary>The same after one more entry.</summary>
    public TakeCase With(ReviewEntry entry) => new(Kept, Need, Rule, ForViewer, Entries.Add(entry));
}
