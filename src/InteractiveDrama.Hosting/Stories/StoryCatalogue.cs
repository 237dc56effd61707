using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>The stories a host serves, in the order they were given.</summary>
public sealed class StoryCatalogue
{
    private readonly FrozenDictionary<string, PublishedStory> byId;

    /// <summary>Holds the stories of the options.</summary>
    /// <exception cref="ArgumentException">Two stories have one id.</exception>
    public StoryCatalogue(IOptions<DramaOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        All = [.. options.Value.Stories];
        if (
            All.GroupBy(story => story.Id, StringComparer.Ordinal)
                .FirstOrDefault(same => same.Count() > 1) is
            { } twice
        )
        {
            throw new ArgumentException(
                $"Two stories are called '{twice.Key}'; rename the folder of one of them.",
                nameof(options)
            );
        }
        byId = All.ToFrozenDictionary(story => story.Id, StringComparer.Ordinal);
    }

    /// <summary>All stories.</summary>
    public ImmutableArray<PublishedStory> All { get; }

    /// <summary>A story by its id; null when there is none.</summary>
    public PublishedStory? Find(string id) => byId.GetValueOrDefault(id);
}
