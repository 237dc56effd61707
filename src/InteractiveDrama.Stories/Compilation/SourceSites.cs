using System.Collections.Immutable;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Gathers the compiled content into the lines and choices that it was written as.</summary>
internal sealed class SourceSites
{
    private readonly IReadOnlyDictionary<string, ScriptSource> sources;
    private readonly HashSet<(string, int)> choiceStarts;
    private readonly HashSet<string> flows;
    private readonly HashSet<(string File, int Line)> printing;

    private SourceSites(
        ContentIndex content,
        Ink.Parsed.Story parsed,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        printing = PrintingLines.Of(parsed);
        this.sources = sources;
        choiceStarts = [.. content.Choices.Select(c => (c.File, c.Line))];
        flows = content.Flows.ToHashSet(StringComparer.Ordinal);
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
        return
        [
            .. content
                .Choices.Select(c => (Content: c, Choice: true))
                .Concat(content.Texts.Select(t => (Content: t, Choice: false)))
                .GroupBy(c => (c.Content.File, Line: finder.FirstLine(c.Content)))
                .Where(g =>
                    g.Any(c =>
                        c.Choice || c.Content.Text.Trim().Length > 0 || c.Content.Text == "\n"
                    )
                )
                .OrderBy(g => order.GetValueOrDefault(g.Key.File, int.MaxValue))
                .ThenBy(g => g.Key.Line)
                .Select(g => finder.Site(g.Key.File, g.Key.Line, [.. g])),
        ];
    }

    private SourceSite Site(string file, int line, List<(ContentText Content, bool Choice)> content)
    {
        var choice = content.Exists(c => c.Choice);
        var last = choice ? LastLine(file, line) : line;
        var prints = choice || printing.Contains((file, line));
        var tags = TagsOf(file, line, last, choice, prints);
        var texts = content.Where(c => !c.Choice).Select(c => c.Content.Text.Trim());
        return new SourceSite(
            file,
            line,
            last,
            choice,
            prints,
            FlowNames.Of(content[0].Content.Path, flows),
            string.Join('|', texts.Where(t => t.Length > 0)),
            [.. tags.Where(t => t.Parsed is { Key: TagKeys.Id, Value.Length: > 0 })],
            choice ? [.. tags.Where(t => t.Parsed.Key != TagKeys.Id).Select(t => t.Text)] : [],
            [.. content.OrderByDescending(c => c.Choice).Select(c => c.Content.Path)]
        );
    }

    // A choice whose conditions stand above its text is one site, at its first line.
    private int FirstLine(ContentText text)
    {
        var line = Written(text);
        while (line > 1 && GoesOn(text.File, line) && IsChoice(text.File, line - 1))
            line--;
        return line;
    }

    private int LastLine(string file, int line)
    {
        while (GoesOn(file, line + 1))
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

    private List<SourceTag> TagsOf(string file, int line, int last, bool choice, bool prints)
    {
        if (!sources.TryGetValue(file, out var source))
            return [];
        var own = source
            .TagsOn(line)
            .Where(t => t.Parsed.Key == TagKeys.Id || (choice && t.OnChoice && t.Parsed.IsOurs))
            .ToList();
        for (var next = line + 1; next <= last; next++)
            own.AddRange(source.TagsOn(next).Where(t => t.Parsed.IsOurs));
        // A condition's line lets what is written above it through to the text inside.
        if (prints && !own.Exists(t => t.Parsed.Key == TagKeys.Id))
            own.AddRange(source.TagsAbove(line).Where(t => t.Parsed.Key == TagKeys.Id).Take(1));
        return own;
    }
}
