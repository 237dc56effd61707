using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>The stories a host serves now, in the order they were given. <see cref="StoryPublisher"/> changes them.</summary>
public sealed class StoryCatalogue
{
    private readonly StepBudget budget;
    private readonly ReleaseMarket market;
    private readonly ImmutableArray<string> given;
    private readonly Lock publishing = new();
    private volatile Shelf shelf;

    /// <summary>Holds the stories of the options.</summary>
    /// <exception cref="ArgumentException">Two stories have one id.</exception>
    public StoryCatalogue(IOptions<DramaOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        budget = options.Value.Step.Budget();
        ImmutableArray<PublishedStory> all =
        [
            .. options.Value.Stories.Select(story => story.Within(budget)),
        ];
        if (
            all.GroupBy(story => story.Id, StringComparer.Ordinal)
                .FirstOrDefault(same => same.Count() > 1) is
            { } twice
        )
        {
            throw new ArgumentException(
                $"Two stories are called '{twice.Key}'; rename the folder of one of them.",
                nameof(options)
            );
        }
        market = options.Value.Market;
        given = [.. all.Select(story => story.Id)];
        shelf = new Shelf(market == ReleaseMarket.None ? all : []);
    }

    /// <summary>The stories that the host was given and does not serve, because its market has no release of them.</summary>
    public ImmutableArray<string> Unreleased =>
        market == ReleaseMarket.None ? [] : given.RemoveAll(id => Find(id) is not null);

    /// <summary>Why a story of <see cref="Unreleased"/> is not served, in one sentence.</summary>
    /// <param name="id">Its id.</param>
    public string WhyUnreleased(string id) =>
        $"'{id}' has no release for the market {market.Word()} and is not served: 'drama release STORY --market {market.Word()}' makes one.";

    /// <summary>All stories.</summary>
    public ImmutableArray<PublishedStory> All => shelf.All;

    /// <summary>A story by its id, in the version served now; null when there is none.</summary>
    public PublishedStory? Find(string id) => shelf.ById.GetValueOrDefault(id);

    /// <summary>Puts a story in the place of the one with its id, or behind all others; whoever looks sees one or the other.</summary>
    /// <returns>The story that stood there; null when it is new.</returns>
    /// <exception cref="InvalidOperationException">The host has a market, and the story is no release; the message is a sentence.</exception>
    internal PublishedStory? Replace(PublishedStory story)
    {
        if (market != ReleaseMarket.None && story.Release is null)
        {
            throw new InvalidOperationException(OnlyReleases(market));
        }
        lock (publishing)
        {
            var before = Find(story.Id);
            var after = story.Within(budget);
            shelf = new Shelf(
                before is null ? All.Add(after) : All.SetItem(All.IndexOf(before), after)
            );
            return before;
        }
    }

    /// <summary>Why a story is not served by a host with a market.</summary>
    internal static string OnlyReleases(ReleaseMarket market) =>
        $"This server serves releases for the market {market.Word()} alone: 'drama release STORY --market {market.Word()}' makes one, and it is served by itself.";

    private sealed class Shelf(ImmutableArray<PublishedStory> all)
    {
        public ImmutableArray<PublishedStory> All => all;

        public FrozenDictionary<string, PublishedStory> ById { get; } =
            all.ToFrozenDictionary(story => story.Id, StringComparer.Ordinal);
    }
}
