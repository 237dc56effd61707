using System.Collections.Immutable;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Hosting.Review;

/// <summary>Where reviewers work on a running host: what they decide holds in every view made from then on.</summary>
internal sealed class ReviewDesk(
    ReviewStores? stores,
    StoryCatalogue catalogue,
    PolicyInForce policy,
    IStoryNeeds? needs,
    LibraryWishes wishes,
    TimeProvider time
)
{
    /// <summary>The queue of a story; null when it is not served.</summary>
    public async Task<ImmutableArray<ReviewItem>?> QueueAsync(
        string story,
        ReviewFilter filter,
        string? subject,
        CancellationToken cancellation
    )
    {
        if (catalogue.Find(story) is null)
        {
            return null;
        }
        if (stores is null)
        {
            return [];
        }
        var cases = await stores.Cases.ListAsync(
            story,
            policy.Of(story),
            await NeedsAsync(story, cancellation),
            subject,
            cancellation
        );
        var shown = await stores.Showings.ReadAsync(cases.Select(one => one.Take.Id), cancellation);
        return ReviewQueue.Of(cases, shown, filter, time.GetUtcNow());
    }

    /// <summary>A take with everything that is known of it.</summary>
    /// <exception cref="ReviewRefusedException">There is no such take.</exception>
    public async Task<ReviewDetail> DetailAsync(string take, CancellationToken cancellation)
    {
        var one = await FindAsync(take, cancellation);
        var shown = await Stores.Showings.ReadAsync([take], cancellation);
        return ReviewDetail.Of(one, shown.GetValueOrDefault(take), time.GetUtcNow()) with
        {
            Media =
            [
                .. one.Take.Files.Select(file =>
                    $"{ReviewEndpoints.Takes}/{take}/media/{new MediaName(file.Sha256, file.Type)}"
                ),
            ],
        };
    }

    /// <summary>Decides about a take.</summary>
    /// <exception cref="ReviewRefusedException">It cannot be; nothing was changed.</exception>
    public async Task<ReviewReply> DecideAsync(
        string take,
        Actor actor,
        ReviewDecision decision,
        ReviewRequest request,
        CancellationToken cancellation
    )
    {
        var one = await FindAsync(take, cancellation);
        // Once begun it is finished: what is written down and what is shown belong together.
        var done = await Stores.Reviews.DecideAsync(
            one,
            new Reviewer(actor.Name, actor.Roles),
            decision,
            request,
            CancellationToken.None
        );
        await wishes.LookAsync(one.Take.Story, one.Take.Subject, cancellation);
        return ReviewReply.Of(done);
    }

    /// <summary>The case of a take.</summary>
    /// <exception cref="ReviewRefusedException">There is no such take.</exception>
    public async Task<TakeCase> FindAsync(string take, CancellationToken cancellation)
    {
        var kept =
            await Stores.Takes.FindAsync(take, cancellation)
            ?? throw new ReviewRefusedException(
                ReviewFault.NotFound,
                "There is no take of this id."
            );
        var story = kept.Take.Story;
        return await Stores.Cases.FindAsync(
            take,
            policy.Of(story),
            await NeedsAsync(story, cancellation),
            cancellation
        );
    }

    private ReviewStores Stores =>
        stores
        ?? throw new ReviewRefusedException(
            ReviewFault.NotFound,
            "This host keeps no takes, so there is none to review."
        );

    private ValueTask<ImmutableArray<MediaNeed>> NeedsAsync(
        string story,
        CancellationToken cancellation
    ) =>
        needs is not null && catalogue.Find(story) is { } served
            ? needs.OfAsync(story, served.Package, cancellation)
            : ValueTask.FromResult(ImmutableArray<MediaNeed>.Empty);
}
