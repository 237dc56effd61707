using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Review;

/// <summary>Where a review happens: a data folder, or a running server.</summary>
internal interface IReviewPlace : IAsyncDisposable
{
    /// <summary>The queue of a story.</summary>
    Task<IReadOnlyList<ReviewItem>> QueueAsync(
        string story,
        ReviewFilter filter,
        CancellationToken cancellation
    );

    /// <summary>Takes by the id of one, or of their shot or line.</summary>
    Task<IReadOnlyList<ReviewDetail>> FindAsync(string which, CancellationToken cancellation);

    /// <summary>Decides about a take.</summary>
    Task<ReviewReply> DecideAsync(
        string take,
        ReviewDecision decision,
        ReviewRequest request,
        CancellationToken cancellation
    );

    /// <summary>Has another take made in the place of one.</summary>
    Task<RegenerateReply> RegenerateAsync(
        string take,
        ReviewRequest request,
        decimal? budget,
        CancellationToken cancellation
    );
}
