using System.Collections.Immutable;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>One take that is shown, as it is told to others.</summary>
/// <param name="Take">The take's id.</param>
/// <param name="Subject">The shot's or line's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Locale">The language that is spoken; null for a picture.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Model">The model or tool; null when it is not known.</param>
/// <param name="TrainingData">What the model was trained on, as declared.</param>
/// <param name="MadeAt">When it was there.</param>
/// <param name="ShowsPeople">Whether somebody of the cast is in the picture; null where it is not on record.</param>
/// <param name="Approvals">The approvals that hold: who, for which gate, when.</param>
public sealed record DisclosedTake(
    string Take,
    string Subject,
    MediaKind Kind,
    string? Locale,
    MakerKind MadeBy,
    string Provider,
    string? Model,
    TrainingData TrainingData,
    DateTimeOffset MadeAt,
    bool? ShowsPeople,
    ImmutableArray<DisclosedApproval> Approvals
)
{
    /// <summary>True when a person has approved it.</summary>
    public bool IsReviewed => !Approvals.IsDefaultOrEmpty;

    /// <summary>Provider and model in words.</summary>
    public string Maker => Model is null ? Provider : $"{Provider} {Model}";

    /// <summary>The takes of a story that are shown, in the order of their subjects.</summary>
    /// <param name="takes">Its takes.</param>
    /// <param name="log">Its entries in the review log.</param>
    public static ImmutableArray<DisclosedTake> Of(
        IEnumerable<KeptTake> takes,
        IEnumerable<ReviewEntry> log
    )
    {
        ArgumentNullException.ThrowIfNull(takes);
        ArgumentNullException.ThrowIfNull(log);
        var entries = log.ToLookup(entry => entry.Take, StringComparer.Ordinal);
        return
        [
            .. takes
                .Where(kept => kept.IsPublished)
                .Select(kept => (kept.Take, Review: TakeReview.Of(entries[kept.Take.Id])))
                .Where(one => one.Review.Withdrawal is null)
                .OrderBy(one => one.Take.Subject, StringComparer.Ordinal)
                .ThenBy(one => one.Take.Id, StringComparer.Ordinal)
                .Select(one => Of(one.Take, one.Review)),
        ];
    }

    /// <summary>One take.</summary>
    /// <param name="take">The take.</param>
    /// <param name="review">How it stands in review.</param>
    public static DisclosedTake Of(Take take, TakeReview review)
    {
        ArgumentNullException.ThrowIfNull(take);
        ArgumentNullException.ThrowIfNull(review);
        return new DisclosedTake(
            take.Id,
            take.Subject,
            take.Kind,
            take.Locale,
            take.MadeBy,
            take.Provider,
            take.Model,
            take.TrainingData,
            take.MadeAt,
            TakeParameters.Asked(take.Parameters)?.Subjects is { } subjects
                ? !subjects.IsEmpty
                : null,
            [.. review.Approvals.Select(a => new DisclosedApproval(a.Who, a.Gate, a.At))]
        );
    }
}
