using System.Collections.Immutable;
using InteractiveDrama.Shots.Checks;

namespace InteractiveDrama.Shots.Review;

/// <summary>What people have to look at, the most pressing first.</summary>
public static class ReviewQueue
{
    /// <summary>Lists takes.</summary>
    /// <param name="cases">The takes.</param>
    /// <param name="shown">How often they were shown unreviewed.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="now">The time.</param>
    public static ImmutableArray<ReviewItem> Of(
        ImmutableArray<TakeCase> cases,
        IReadOnlyDictionary<string, Showing> shown,
        ReviewFilter filter,
        DateTimeOffset now
    ) =>
        [
            .. cases
                .Select(one => Item(one, shown.GetValueOrDefault(one.Take.Id), now))
                .Where(item => Fits(item, filter))
                .OrderByDescending(item => item.Overdue)
                .ThenByDescending(item => IsOpen(item) ? item.Reports : 0)
                .ThenBy(item => item.Due ?? DateTimeOffset.MaxValue)
                .ThenByDescending(IsOpen)
                .ThenBy(item => item.MadeAt)
                .ThenBy(item => item.Take, StringComparer.Ordinal),
        ];

    /// <summary>How a take is listed.</summary>
    /// <param name="one">The take.</param>
    /// <param name="showing">How often it was shown unreviewed; null for never.</param>
    /// <param name="now">The time.</param>
    public static ReviewItem Item(TakeCase one, Showing? showing, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(one);
        var take = one.Take;
        var due =
            showing is not null && one.Standing is TakeStanding.Waiting
                ? one.Rule.DueAfter(showing.FirstAt)
                : (DateTimeOffset?)null;
        return new ReviewItem
        {
            Take = take.Id,
            Subject = take.Subject,
            Kind = take.Kind,
            Locale = take.Locale,
            MadeBy = take.MadeBy,
            Provider = take.Provider,
            Model = take.Model,
            MadeAt = take.MadeAt,
            Cost = take.Cost,
            Currency = take.Currency,
            Standing = one.Standing,
            Missing = one.Missing,
            Published = one.Kept.IsPublished,
            Current = one.Need.ContentHash == take.ContentHash,
            Shown = showing?.Count ?? 0,
            Due = due,
            Overdue = due < now,
            Reports = one.Review.Reports,
            Failed = [.. take.Checks.Where(check => check.Verdict == CheckVerdict.Failed)],
        };
    }

    private static bool Fits(ReviewItem item, ReviewFilter filter) =>
        filter switch
        {
            ReviewFilter.Waiting => IsOpen(item),
            ReviewFilter.Overdue => item.Overdue,
            ReviewFilter.Reported => item.Reports > 0,
            ReviewFilter.Failed => !item.Failed.IsEmpty,
            _ => true,
        };

    private static bool IsOpen(ReviewItem item) =>
        item.Standing is TakeStanding.Waiting or TakeStanding.Quarantined;
}
