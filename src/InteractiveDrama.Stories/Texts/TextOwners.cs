using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Texts;

/// <summary>Whose a piece of text is: by its path where it has one, else by its line.</summary>
internal sealed class TextOwners
{
    private readonly Dictionary<string, ContentSite> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int), ContentSite> byLine = [];
    private readonly Dictionary<(string, int), ContentSite> choiceByLine = [];

    public TextOwners(ContentIndex content, IEnumerable<ContentSite> sites)
    {
        foreach (var site in sites)
        {
            foreach (var path in site.Paths)
            {
                byPath[path] = site;
                if (content.Place(path) is { } place)
                    byLine.TryAdd((place.File, place.Line), site);
            }

            if (site.IsChoice && content.Place(site.Paths[0]) is { } written)
                choiceByLine.TryAdd((written.File, written.Line), site);
        }
    }

    /// <summary>The line or choice that a text stands in.</summary>
    public ContentSite? Of(Ink.Parsed.Text text) =>
        text.runtimeObject is { } runtime
            ? byPath.GetValueOrDefault(runtime.path.ToString())
            : null;

    /// <summary>The line or choice that an expression or a tunnel stands in.</summary>
    public ContentSite? Of(Ink.Parsed.Object inside) => At(byLine, inside);

    public ContentSite? Of(Ink.Parsed.Choice choice) => At(choiceByLine, choice);

    private static ContentSite? At(
        Dictionary<(string, int), ContentSite> sites,
        Ink.Parsed.Object parsed
    ) =>
        parsed.debugMetadata is { fileName: { } file } place
            ? sites.GetValueOrDefault((file, place.startLineNumber))
            : null;
}
