using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Stops;

/// <summary>The choices a viewer can be offered, by number, in script order; fallback choices are offered to nobody.</summary>
internal sealed class ChoiceTable
{
    private readonly StoryPackage package;
    private readonly FrozenDictionary<string, int> numbers;

    public ChoiceTable(StoryPackage package)
    {
        this.package = package;
        Choices = [.. package.Parts.Ids.Sites.Where(s => s.IsChoice && IsOffered(s))];
        numbers = Choices
            .Select((site, number) => (site.Id, number))
            .ToFrozenDictionary(e => e.Id, e => e.number, StringComparer.Ordinal);
    }

    public ImmutableArray<ContentSite> Choices { get; }

    /// <summary>The number of an offered choice; -1 for one the story does not list.</summary>
    public int NumberOf(string offeredId) =>
        package.Choice(offeredId) is { } site ? numbers.GetValueOrDefault(site.Id, -1) : -1;

    private bool IsOffered(ContentSite site) =>
        site.Paths.Any(p => package.DecisionOf(p) is not null);
}
