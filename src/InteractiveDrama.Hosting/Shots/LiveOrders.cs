using InteractiveDrama.Hosting.Review;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Makes orders for stories that people watch.</summary>
internal sealed class LiveOrders(
    ShotStories stories,
    ReferenceKeeper references,
    PolicyInForce policy
) : IOrders
{
    public async ValueTask<JobOrder> OrderAsync(
        MediaNeed need,
        MakeOption option,
        IShotProvider provider,
        string? viewer,
        CancellationToken cancellation
    )
    {
        var story = stories.Find(need.Story);
        if (story is not null && need.Spec is { References.IsDefaultOrEmpty: false })
        {
            // Each time: a collection may have taken away what no take named yet.
            await references.KeepAsync(story.Story.Package, cancellation);
        }
        return new JobOrder(
            need.Story,
            need.Subject,
            need.ContentHash,
            await stories
                .RequestsOf(need.Story)
                .MakeAsync(need, option.Kind, provider.Capabilities, cancellation),
            Aspect(need.Story),
            story?.Limits ?? BudgetLimits.Nothing,
            viewer is null ? null : ViewerNames.Payer(viewer),
            Publish: false
        )
        {
            IsHuman = need.IsHuman,
        }.Under(policy.Of(need.Story), need, provider);
    }

    public bool Shows(ShotJob job, MediaNeed need) =>
        policy.Of(job.Draft.Story).AllowsNew(job.Draft, need, job.Viewer is not null);

    public string Aspect(string story) =>
        stories.Find(story)?.Story.Package.Settings.Aspect ?? "9:16";
}
