using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>The stories a host serves now, in the order they were given. <see cref="StoryPublisher"/> changes them.</summary>
public sealed class StoryCatalogue
{
    private readonly StepBudget budget;
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
        shelf = new Shelf(all);
    }

    /// <summary>All stories.</summary>
    public ImmutableArray<PublishedStory> All => shelf.All;

    /// <summary>A story by its id, in the version served now; null when there is none.</summary>
    public PublishedStory? Find(string id) => shelf.ById.GetValueOrDefault(id);

    /// <summary>Puts a story in the place of the one with its id, or behind all others; whoever looks sees one or the other.</summary>
    /// <returns>The story that stood there; null when it is new.</returns>
    internal PublishedStory? Replace(PublishedStory story)
    {
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

    private sealed class Shelf(ImmutableArray<PublishedStory> all)
    {
        public ImmutableArray<PublishedStory> All => all;

        public FrozenDictionary<string, PublishedStory> ById { get; } =
            all.ToFrozenDictionary(story => story.Id, StringComparer.Ordinal);
    }
}
