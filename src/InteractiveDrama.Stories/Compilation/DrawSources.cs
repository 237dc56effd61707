using System.Collections.Immutable;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Names the source line of everything that draws: by the line's or choice's id, or by one derived of its text.</summary>
internal static class DrawSources
{
    public static ImmutableSortedDictionary<string, string> Build(
        ContentIndex content,
        ImmutableArray<ContentSite> sites,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        // Lines without a word of their own are told apart by their order alone, which an edit changes.
        var words = content
            .Texts.Where(t => !string.IsNullOrWhiteSpace(t.Text))
            .Select(t => t.Path)
            .ToHashSet(StringComparer.Ordinal);
        var lines = new Dictionary<(string, int), string>();
        foreach (
            var site in sites.Where(s =>
                s.IsChoice || !DerivedIds.Is(s.Id) || s.Paths.Any(words.Contains)
            )
        )
        {
            foreach (var place in site.Paths.Select(content.Place).OfType<SourcePlace>())
                lines.TryAdd((place.File, place.Line), site.Id);
        }

        var flows = content.Flows.ToHashSet(StringComparer.Ordinal);
        var derived = new DerivedIds();
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (
            var draw in content
                .Draws.OrderBy(d => d.File, StringComparer.Ordinal)
                .ThenBy(d => d.Line)
        )
        {
            if (!lines.TryGetValue((draw.File, draw.Line), out var id))
            {
                var text = sources.TryGetValue(draw.File, out var source)
                    ? source.InkLines[draw.Line - 1].Trim()
                    : "";
                id = derived.Next(FlowNames.Of(draw.Path, flows), "draw", text);
                lines[(draw.File, draw.Line)] = id;
            }

            found[draw.Path] = id;
        }

        return found.ToImmutable();
    }
}
