using System.Collections.Immutable;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>
/// Gathers the compiled content into the lines and choices that it was written as. An alternative inside a line that has
/// an id of its own is a line of its own.
/// </summary>
internal sealed class SourceSites
{
    private readonly IReadOnlyDictionary<string, ScriptSource> sources;
    private readonly HashSet<(string, int)> choiceStarts;
    private readonly HashSet<string> flows;
    private readonly LineAlternatives alternatives;
    private readonly ILookup<(string File, int Line), int> printing;

    private SourceSites(
        ContentIndex content,
        Ink.Parsed.Story parsed,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        this.sources = sources;
        choiceStarts = [.. content.Choices.Select(c => (c.File, c.Line))];
        flows = content.Flows.ToHashSet(StringComparer.Ordinal);
        alternatives = new LineAlternatives(sources);
        printing = PrintingPlaces.Of(parsed);
    }

    /// <summary>Every line and choice, in script order: the main script first, then the others as ink includes them.</summary>
    public static ImmutableArray<SourceSite> Find(
        ContentIndex content,
        Ink.Parsed.Story parsed,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        var finder = new SourceSites(content, parsed, sources);
        var order = sources.Keys.Select((file, index) => (file, index)).ToDictionary();
        var groups = content
            .Choices.Select(c => (Content: c, Choice: true))
            .Concat(content.Texts.Select(t => (Content: t, Choice: false)))
            .GroupBy(c => finder.KeyOf(c.Content))
            .Where(g =>
                g.Any(c => c.Choice || c.Content.Text.Trim().Length > 0 || c.Content.Text == "\n")
            )
            .ToDictionary(g => g.Key, g => g.ToList());
        return
        [
            .. groups
                .OrderBy(g => order.GetValueOrDefault(g.Key.File, int.MaxValue))
                .ThenBy(g => g.Key.Line)
                .ThenBy(g => g.Key.Alternative)
                .Select(g => finder.Site(g.Key, g.Value, groups.ContainsKey)),
        ];
    }

    private SourceSite Site(
        SiteKey key,
        List<(ContentText Content, bool Choice)> content,
        Func<SiteKey, bool> isSite
    )
    {
        var choice = content.Exists(c => c.Choice);
        var last = choice ? LastLine(key) : key.Line;
        var prints = choice || Prints(key, isSite);
        var tags = TagsOf(key, last, choice, prints);
        var texts = content.Where(c => !c.Choice).Select(c => c.Content.Text.Trim());
        return new SourceSite(
            key.File,
            key.Line,
            last,
            choice,
            prints,
            FlowNames.Of(content[0].Content.Path, flows),
            string.Join('|', texts.Where(t => t.Length > 0)),
            [.. tags.Where(t => t.IsId)],
            choice ? [.. tags.Where(t => t.Parsed.Key != TagKeys.Id).Select(t => t.Text)] : [],
            [.. content.OrderByDescending(c => c.Choice).Select(c => c.Content.Path)]
        );
    }

    private SiteKey KeyOf(ContentText text)
    {
        var line = FirstLine(text);
        return new SiteKey(
            text.File,
            line,
            text.Text == "\n"
                ? LineAlternatives.None
                : alternatives.Of(text.File, line, text.Column)
        );
    }

    // An alternative of nothing but a value has no text to carry its id; the line answers for it.
    private bool Prints(SiteKey key, Func<SiteKey, bool> isSite) =>
        printing[(key.File, key.Line)]
            .Select(column =>
                key with
                {
                    Alternative = alternatives.Of(key.File, key.Line, column),
                }
            )
            .Any(p => p == key || (key.Alternative == LineAlternatives.None && !isSite(p)));

    // A choice whose conditions stand above its text is one site, at its first line.
    private int FirstLine(ContentText text)
    {
        var line = Written(text);
        while (line > 1 && GoesOn(text.File, line) && IsChoice(text.File, line - 1))
            line--;
        return line;
    }

    private int LastLine(SiteKey choice)
    {
        var line = choice.Line;
        while (GoesOn(choice.File, line + 1))
            line++;
        return line;
    }

    private bool IsChoice(string file, int line) =>
        sources.GetValueOrDefault(file)?.ChoiceLines.Contains(line) == true;

    private bool GoesOn(string file, int line) =>
        IsChoice(file, line) && !choiceStarts.Contains((file, line));

    // ink counts the blank lines above a line into its line end.
    private int Written(ContentText text)
    {
        var line = text.Line;
        if (text.Text == "\n" && sources.TryGetValue(text.File, out var source))
        {
            while (
                line < source.InkLines.Length
                && string.IsNullOrWhiteSpace(source.InkLines[line - 1])
            )
                line++;
        }

        return line;
    }

    private List<SourceTag> TagsOf(SiteKey key, int last, bool choice, bool prints)
    {
        if (!sources.TryGetValue(key.File, out var source))
            return [];
        var own = source
            .TagsOn(key.Line)
            .Where(t => t.Parsed.Key == TagKeys.Id || (choice && t.OnChoice && t.Parsed.IsOurs))
            .Where(t => alternatives.Of(key.File, key.Line, t.InkColumn) == key.Alternative)
            .ToList();
        for (var next = key.Line + 1; next <= last; next++)
            own.AddRange(source.TagsOn(next).Where(t => t.Parsed.IsOurs));
        // A condition's line lets what is written above it through to the text inside.
        if (
            prints
            && key.Alternative == LineAlternatives.None
            && !own.Exists(t => t.Parsed.Key == TagKeys.Id)
        )
            own.AddRange(source.TagsAbove(key.Line).Where(t => t.Parsed.Key == TagKeys.Id).Take(1));
        return own;
    }

    private readonly record struct SiteKey(string File, int Line, int Alternative);
}
