using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Review;

/// <summary>Reviews on a running server, through its API.</summary>
internal sealed class ServerReviews(PlatformClient platform) : IReviewPlace
{
    public async Task<IReadOnlyList<ReviewItem>> QueueAsync(
        string story,
        ReviewFilter filter,
        CancellationToken cancellation
    ) =>
        await platform.GetAsync<ReviewItem[]>(
            $"api/stories/{Platforms.StoryId(story)}/reviews"
                + (
                    filter == ReviewFilter.All
                        ? ""
                        : $"?only={filter.ToString().ToLowerInvariant()}"
                ),
            cancellation
        );

    public async Task<IReadOnlyList<ReviewDetail>> FindAsync(
        string which,
        CancellationToken cancellation
    ) => [await platform.GetAsync<ReviewDetail>(Path(which), cancellation)];

    public Task<ReviewReply> DecideAsync(
        string take,
        ReviewDecision decision,
        ReviewRequest request,
        CancellationToken cancellation
    ) =>
        platform.PostAsync<ReviewReply>(
            $"{Path(take)}/{decision.ToString().ToLowerInvariant()}",
            request,
            cancellation
        );

    public Task<RegenerateReply> RegenerateAsync(
        string take,
        ReviewRequest request,
        decimal? budget,
        CancellationToken cancellation
    ) =>
        budget is null
            ? platform.PostAsync<RegenerateReply>($"{Path(take)}/regenerate", request, cancellation)
            : throw new UsageException("--budget is for a data folder: a server holds to its own.");

    public ValueTask DisposeAsync()
    {
        platform.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Path(string take) =>
        take.StartsWith("take_", StringComparison.Ordinal)
            ? $"api/takes/{Uri.EscapeDataString(take)}"
            : throw new UsageException(
                $"'{take}' is no take's id: 'drama review list STORY_ID --url ...' lists them."
            );
}
