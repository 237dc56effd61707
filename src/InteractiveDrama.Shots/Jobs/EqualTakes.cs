using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>Finds what an equal request made before: the same bytes are never paid for twice.</summary>
internal sealed class EqualTakes(ITakes takes, IReviewLog? reviews)
{
    /// <summary>
    /// The take of an equal request, for this subject: the same files, at no further cost. One that was withdrawn or rejected
    /// is not brought back by asking again. Null when no request was equal.
    /// </summary>
    /// <param name="draft">What is to be made.</param>
    /// <param name="publish">Whether it is shown from then on.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<JobOutcome?> FindAsync(
        Take draft,
        bool publish,
        CancellationToken cancellation
    )
    {
        if (
            await takes.FindByRequestAsync(draft.RequestHash!, cancellation)
            is not { Take: var made }
        )
        {
            return null;
        }
        var review = reviews is null
            ? TakeReview.None
            : TakeReview.Of(await reviews.ReadAsync(null, made.Id, 0, cancellation));
        if ((review.Withdrawal ?? review.Rejection) is { } against)
        {
            return new JobOutcome.Refused(
                RefusalKind.Invalid,
                $"The same request made {made.Id}, which was {(against.Verb == ReviewVerb.Withdraw ? "withdrawn" : "rejected")}: ask with other words or another seed by 'drama review regenerate {made.Id}'.",
                0
            );
        }
        var isShown = publish && !review.IsQuarantined && !made.HasFailed;
        if (
            made.Story == draft.Story
            && made.Subject == draft.Subject
            && made.ContentHash == draft.ContentHash
        )
        {
            if (isShown)
            {
                await takes.PublishAsync(made.Id, cancellation);
            }
            return new JobOutcome.Made(made, 0);
        }
        var copy = draft with
        {
            Files = made.Files,
            ProviderJob = made.ProviderJob,
            Checks = made.Checks,
        };
        await takes.AddAsync(copy, isShown, cancellation);
        return new JobOutcome.Made(copy, 0);
    }
}
