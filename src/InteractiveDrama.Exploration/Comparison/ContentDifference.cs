using System.Collections.Immutable;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Comparison;

/// <summary>Compares the content of two versions by its ids.</summary>
internal sealed class ContentDifference(StoryPackage before, StoryPackage after)
{
    public ContentChanges Choices() =>
        Compare(Sites(before, choices: true), Sites(after, choices: true));

    public ContentChanges Lines() =>
        Compare(Sites(before, choices: false), Sites(after, choices: false));

    public ContentChanges Beats() => Compare(Beats(before), Beats(after));

    private sealed record Item(string Id, string? Text, string? Owner, SourcePlace? Place);

    private static List<Item> Sites(StoryPackage package, bool choices)
    {
        var texts = new ContentTexts(package);
        return
        [
            .. from site in package.Parts.Ids.Sites
            where site.IsChoice == choices
            let text = texts.Of(site)
            // A line end of its own is no line, unless its writer named it.
            where choices || text.Length > 0 || !site.Id.StartsWith('~')
            let path = site.Paths[0]
            select new Item(
                site.Id,
                text,
                choices ? package.DecisionOf(path)?.Id : package.FlowOf(path),
                package.PlaceOf(path)
            ),
        ];
    }

    // A beat's "text" is what is offered there.
    private static List<Item> Beats(StoryPackage package) =>
        [
            .. package.Decisions.Select(decision => new Item(
                decision.Id,
                string.Join(
                    ", ",
                    decision
                        .Choices.Select(path => package.Site(path)?.Id ?? path)
                        .Order(StringComparer.Ordinal)
                ),
                null,
                decision.Choices.IsEmpty ? null : package.PlaceOf(decision.Choices[0])
            )),
            .. package.Endings.Select(ending => new Item(ending, "", null, null)),
        ];

    private static ContentChanges Compare(List<Item> before, List<Item> after)
    {
        var (old, now) = (ById(before), ById(after));
        var common = after.Where(item => old.ContainsKey(item.Id)).ToList();
        var ordered = InOrder(before, common, old);
        return new ContentChanges(
            [.. after.Where(item => !old.ContainsKey(item.Id)).Select(item => Change(item))],
            [
                .. common
                    .Where(item => item.Text != old[item.Id].Text)
                    .Select(item => Change(item) with { Before = old[item.Id].Text }),
            ],
            [
                .. common
                    .Where(item => !ordered.Contains(item.Id))
                    .Select(item => Change(item) with { From = old[item.Id].Owner }),
            ],
            [.. before.Where(item => !now.ContainsKey(item.Id)).Select(item => Change(item))]
        );
    }

    private static Dictionary<string, Item> ById(List<Item> items) =>
        items
            .DistinctBy(i => i.Id, StringComparer.Ordinal)
            .ToDictionary(i => i.Id, StringComparer.Ordinal);

    /// <summary>Those that stand with the same owner, in the order they had there: of each owner as many as can be.</summary>
    private static HashSet<string> InOrder(
        List<Item> before,
        List<Item> common,
        Dictionary<string, Item> old
    )
    {
        var places = before
            .Select((item, index) => (item.Id, index))
            .DistinctBy(p => p.Id, StringComparer.Ordinal)
            .ToDictionary(p => p.Id, p => p.index, StringComparer.Ordinal);
        return
        [
            .. common
                .Where(item => item.Owner == old[item.Id].Owner)
                .GroupBy(item => item.Owner ?? "", StringComparer.Ordinal)
                .SelectMany(group => Rising([.. group.Select(item => (item.Id, places[item.Id]))])),
        ];
    }

    /// <summary>A longest part of a row whose numbers rise.</summary>
    private static IEnumerable<string> Rising(ImmutableArray<(string Id, int Place)> row)
    {
        var ends = new List<int>();
        var previous = new int[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var at = ends.FindIndex(end => row[end].Place >= row[i].Place);
            previous[i] = at switch
            {
                0 => -1,
                > 0 => ends[at - 1],
                _ => ends.Count == 0 ? -1 : ends[^1],
            };
            if (at < 0)
                ends.Add(i);
            else
                ends[at] = i;
        }

        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i])
            yield return row[i].Id;
    }

    private static ContentChange Change(Item item) =>
        new(item.Id, item.Text, null, item.Owner, null, item.Place?.File, item.Place?.Line);
}
