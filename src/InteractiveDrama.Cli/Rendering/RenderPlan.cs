using System.Collections.Immutable;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>What a rendering will do, before it does it.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Items">Every shot and voice, in script order.</param>
/// <param name="Limits">The most that may be spent.</param>
/// <param name="Spent">What is spent and reserved already.</param>
internal sealed record RenderPlan(
    string Story,
    ImmutableArray<RenderItem> Items,
    BudgetLimits Limits,
    Spending Spent
)
{
    /// <summary>The most that everything paid for will cost together, each by its first provider.</summary>
    public decimal Estimate => Items.Sum(item => item.Option?.MaximumPrice ?? 0);

    /// <summary>What may still be spent on the story; null without a limit.</summary>
    public decimal? Left => Limits.Story is { } most ? Math.Max(0, most - Spent.Total) : null;

    /// <summary>Makes the plan.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="needs">Everything the story needs, in script order.</param>
    /// <param name="takes">The story's takes.</param>
    /// <param name="quotes">How needs can be made by generative providers, in order.</param>
    /// <param name="reach">The share of random viewers who come to a need.</param>
    /// <param name="limits">The most that may be spent.</param>
    /// <param name="spent">What is spent and reserved already.</param>
    public static RenderPlan Of(
        string story,
        IEnumerable<MediaNeed> needs,
        ImmutableArray<KeptTake> takes,
        IQuotes quotes,
        Func<MediaNeed, double> reach,
        BudgetLimits limits,
        Spending spent
    )
    {
        var bySubject = takes.ToLookup(kept => kept.Take.Subject, StringComparer.Ordinal);
        var byIntent = takes.ToLookup(kept => kept.Take.ContentHash, StringComparer.Ordinal);
        return new RenderPlan(
            story,
            [
                .. needs
                    .DistinctBy(need => need.Key, StringComparer.Ordinal)
                    .Select(need =>
                    {
                        var asset = Asset.Of(
                            need,
                            bySubject[need.Subject].Union(byIntent[need.ContentHash])
                        );
                        return new RenderItem(
                            need,
                            asset,
                            Better(need, asset, quotes),
                            reach(need)
                        );
                    }),
            ],
            limits,
            spent
        );
    }

    // The first way in order that gives more than what is there.
    private static MakeOption? Better(MediaNeed need, Asset asset, IQuotes quotes)
    {
        var rank = asset.State == AssetState.Current ? TakeRank.Of(asset.Take!.Take) : 0;
        return asset.State == AssetState.Blocked
            ? null
            : quotes
                .For(need)
                .FirstOrDefault(option =>
                    (option.Kind == MediaKind.Image ? TakeRank.Keyframe : TakeRank.Final) > rank
                );
    }
}
