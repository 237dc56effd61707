using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.Review;

/// <summary>What a review needs of a host's store.</summary>
/// <param name="Takes">The takes.</param>
/// <param name="Log">The record.</param>
/// <param name="Showings">How often takes were shown unreviewed.</param>
/// <param name="Cases">Gathers what decisions rest on.</param>
/// <param name="Reviews">Decides.</param>
internal sealed record ReviewStores(
    ITakes Takes,
    IReviewLog Log,
    IShowings Showings,
    TakeCases Cases,
    TakeReviews Reviews
)
{
    /// <summary>Those of a host; null when its store keeps not all of them.</summary>
    public static ReviewStores? Of(IServiceProvider host) =>
        host.GetService<ITakes>() is { } takes
        && host.GetService<IReviewLog>() is { } log
        && host.GetService<IShowings>() is { } showings
        && host.GetService<IJobJournal>() is { } journal
            ? new ReviewStores(
                takes,
                log,
                showings,
                new TakeCases(takes, log, journal),
                new TakeReviews(takes, log, host.GetRequiredService<TimeProvider>())
            )
            : null;
}
