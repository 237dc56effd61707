using InteractiveDrama.Shots.Jobs;
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
internal sealed class RenderOrders(
    RequestMaker requests,
    BudgetLimits limits,
    string aspect,
    ShowRule rule
) : IOrders
{
    public async ValueTask<JobOrder> OrderAsync(
        MediaNeed need,
        MakeOption option,
        IShotProvider provider,
        string? viewer,
        CancellationToken cancellation
    ) =>
        new JobOrder(
            need.Story,
            need.Subject,
            need.ContentHash,
            await requests.MakeAsync(need, option.Kind, provider.Capabilities, cancellation),
            aspect,
            limits,
            null,
            Publish: false
        )
        {
            IsHuman = need.IsHuman,
        }.Under(rule, need, provider);

    public bool Shows(ShotJob job, MediaNeed need) =>
        rule.AllowsNew(job.Draft, need, job.Viewer is not null);

    public string Aspect(string story) => aspect;
}
