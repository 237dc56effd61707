using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>Orders of one story that nobody watches yet.</summary>
/// <param name="requests">Makes its requests.</param>
/// <param name="limits">The most that may be spent.</param>
/// <param name="aspect">Its aspect.</param>
/// <param name="rule">What viewers may see before anybody has looked at it.</param>
/// <param name="chain">Finds the frames that shots go on from; null where each begins afresh.</param>
internal sealed class RenderOrders(
    RequestMaker requests,
    BudgetLimits limits,
    string aspect,
    ShowRule rule,
    ShotChain? chain = null
) : IOrders
{
    public ValueTask<JobOrder> OrderAsync(
        MediaNeed need,
        MakeOption option,
        IShotProvider provider,
        string? viewer,
        CancellationToken cancellation
    ) => OrderAsync(need, option, provider, 0, cancellation);

    /// <summary>An order for one of several takes of a need.</summary>
    public async ValueTask<JobOrder> OrderAsync(
        MediaNeed need,
        MakeOption option,
        IShotProvider provider,
        int candidate,
        CancellationToken cancellation
    )
    {
        var can = provider.Capabilities;
        var request = await requests.MakeAsync(need, option.Kind, can, candidate, cancellation);
        var (parent, frame) =
            chain is not null && option.Kind == MediaKind.Video && can.TakesFirstFrame
                ? await chain.BeforeAsync(need, cancellation)
                : default;
        return new JobOrder(
            need.Story,
            need.Subject,
            need.ContentHash,
            request with
            {
                FirstFrame = frame,
            },
            aspect,
            limits,
            null,
            Publish: false
        )
        {
            IsHuman = need.IsHuman,
            Parent = parent,
            Candidate = candidate,
        }.Under(rule, need, provider);
    }

    public bool Shows(ShotJob job, MediaNeed need) =>
        rule.AllowsNew(job.Draft, need, job.Viewer is not null);

    public string Aspect(string story) => aspect;
}
