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
    public decimal Estimate =>
        Items.Sum(item => item.Takes * (item.Option ?? item.Further)?.MaximumPrice ?? 0);

    /// <summary>How many takes that is, with all candidates of shots that a person picks from.</summary>
    public int Takes => Items.Sum(item => item.Takes);

    /// <summary>What may still be spent on the story; null without a limit.</summary>
    public decimal? Left => Limits.Story is { } most ? Math.Max(0, most - Spent.Total) : null;

    /// <summary>How many takes are made of a need by a model, with those that are there.</summary>
    public required Func<MediaNeed, int> Candidates { get; init; }

    /// <summary>Makes the plan.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="needs">Everything the story needs, in script order.</param>
    /// <param name="takes">The story's takes.</param>
    /// <param name="quotes">How needs can be made by generative providers, in order.</param>
    /// <param name="reach">The share of random viewers who come to a need.</param>
    /// <param name="limits">The most that may be spent.</param>
    /// <param name="spent">What is spent and reserved already.</param>
    /// <param name="candidates">How many takes are made of a need by a model.</param>
    public static RenderPlan Of(
        string story,
        IEnumerable<MediaNeed> needs,
        ImmutableArray<KeptTake> takes,
        IQuotes quotes,
        Func<MediaNeed, double> reach,
        BudgetLimits limits,
        Spending spent,
        Func<MediaNeed, int> candidates
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
                        var better = Better(need, asset, quotes);
                        var further = Further(need, asset, better, quotes, candidates(need));
                        var first = better is null ? 0 : 1;
                        return new RenderItem(need, asset, better, reach(need))
                        {
                            Further = further,
                            Takes = further is null
                                ? first
                                : Missing(byIntent[need.ContentHash], further, candidates(need)),
                        };
                    }),
            ],
            limits,
            spent
        )
        {
            Candidates = candidates,
        };
    }

    // Of a final take that a model made there may be more; of what people supplied nobody has to pick.
    private static MakeOption? Further(
        MediaNeed need,
        Asset asset,
        MakeOption? better,
        IQuotes quotes,
        int candidates
    ) =>
        candidates < 2 || asset.State == AssetState.Blocked ? null
        : better is not null ? better
        : asset.Take?.Take is { MadeBy: MakerKind.Ai } take && take.Provider != TakeRank.SuppliedBy
            ? quotes
                .For(need)
                .FirstOrDefault(option =>
                    option.Kind == take.Kind && option.Provider == take.Provider
                )
        : null;

    private static int Missing(IEnumerable<KeptTake> takes, MakeOption option, int candidates) =>
        Math.Max(
            0,
            candidates
                - takes.Count(kept =>
                    kept.Take.Provider == option.Provider && kept.Take.Kind == option.Kind
                )
        );

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
