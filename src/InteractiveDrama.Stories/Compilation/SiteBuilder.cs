using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Gives every line and choice of the script its id.</summary>
internal static class SiteBuilder
{
    public static (ImmutableArray<ContentSite> Sites, ImmutableArray<Diagnostic> Findings) Build(
        ContentIndex content,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        var flows = content.Flows.ToHashSet(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var choiceOfLine = content.Choices.ToLookup(c => (c.File, c.Line));
        var choiceSites = new HashSet<(string, int)>();
        foreach (var source in sources.Values)
        {
            // A choice whose conditions stand above its text is one site, at its first line.
            var first = 0;
            foreach (var line in source.ChoiceLines.Order())
            {
                first = choiceOfLine.Contains((source.File, line)) ? line : first;
                choiceSites.Add((source.File, line));
            }
        }

        (string File, int Line) Key(ContentText text)
        {
            var line = Written(text, sources);
            while (
                line > 1
                && choiceSites.Contains((text.File, line))
                && !choiceOfLine.Contains((text.File, line))
                && choiceSites.Contains((text.File, line - 1))
            )
                line--;
            return (text.File, line);
        }

        var groups = content
            .Choices.Select(c => (Content: c, Choice: true))
            .Concat(content.Texts.Select(t => (Content: t, Choice: false)))
            .GroupBy(c => Key(c.Content))
            .Where(g =>
                g.Any(c => c.Choice || c.Content.Text.Trim().Length > 0 || c.Content.Text == "\n")
            )
            .OrderBy(g => Order(sources, g.Key.File))
            .ThenBy(g => g.Key.Line)
            .ToList();

        var derived = new DerivedIds();
        var owners = new Dictionary<string, (string File, int Line)>(StringComparer.Ordinal);
        var sites = ImmutableArray.CreateBuilder<ContentSite>(groups.Count);
        foreach (var group in groups)
        {
            var isChoice = group.Any(c => c.Choice);
            var text = string.Join(
                '|',
                group
                    .Where(c => !c.Choice)
                    .Select(c => c.Content.Text.Trim())
                    .Where(t => t.Length > 0)
            );
            var tags = TagsOf(
                sources.GetValueOrDefault(group.Key.File),
                group.Key.Line,
                isChoice,
                line => choiceOfLine.Contains((group.Key.File, line))
            );
            var id = tags.Where(t => t.Parsed.Key == TagKeys.Id)
                .Select(t => t.Parsed.Value)
                .FirstOrDefault(v => v.Length > 0);
            if (id is not null)
            {
                foreach (
                    var other in tags.Where(t =>
                        t.Parsed.Key == TagKeys.Id && t.Parsed.Value is { Length: > 0 } v && v != id
                    )
                )
                    findings.Add(
                        new Diagnostic(
                            Codes.DuplicateId,
                            Severity.Warning,
                            $"The line has the id '{id}' already; '{other.Parsed.Value}' does not count.",
                            group.Key.File,
                            other.Line,
                            other.Column,
                            "Write alternatives with ids of their own on lines of their own."
                        )
                    );
                if (owners.TryGetValue(id, out var owner))
                {
                    findings.Add(
                        new Diagnostic(
                            Codes.DuplicateId,
                            Severity.Error,
                            $"The id '{id}' stands at {owner.File}:{owner.Line} too.",
                            group.Key.File,
                            group.Key.Line,
                            1,
                            "Give one of the two an id of its own."
                        )
                    );
                }

                owners[id] = group.Key;
            }

            var path = group.First().Content.Path;
            id ??= derived.Next(FlowNames.Of(path, flows), isChoice ? "choice" : "line", text);
            ImmutableArray<string> kept = isChoice
                ? [.. tags.Where(t => t.Parsed.Key != TagKeys.Id).Select(t => t.Text)]
                : [];
            sites.Add(
                new ContentSite(
                    id,
                    isChoice,
                    kept,
                    [.. group.OrderByDescending(c => c.Choice).Select(c => c.Content.Path)]
                )
            );
        }

        return (sites.ToImmutable(), findings.ToImmutable());
    }

    // ink counts the blank lines above a line into its line end.
    private static int Written(ContentText text, IReadOnlyDictionary<string, ScriptSource> sources)
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

    // The main script comes first, then the others as ink includes them.
    private static int Order(IReadOnlyDictionary<string, ScriptSource> sources, string file)
    {
        var index = 0;
        foreach (var name in sources.Keys)
        {
            if (name == file)
                return index;
            index++;
        }

        return int.MaxValue;
    }

    private static List<SourceTag> TagsOf(
        ScriptSource? source,
        int line,
        bool choice,
        Func<int, bool> beginsChoice
    )
    {
        if (source is null)
            return [];
        var own = source
            .TagsOn(line)
            .Where(t => t.Parsed.Key == TagKeys.Id || (choice && t.OnChoice && t.Parsed.IsOurs))
            .ToList();
        // A choice's conditions and brackets may stand on lines of their own.
        for (
            var next = line + 1;
            choice && source.ChoiceLines.Contains(next) && !beginsChoice(next);
            next++
        )
            own.AddRange(source.TagsOn(next).Where(t => t.Parsed.IsOurs));
        if (!own.Exists(t => t.Parsed.Key == TagKeys.Id))
            own.AddRange(source.TagsAbove(line).Where(t => t.Parsed.Key == TagKeys.Id).Take(1));
        return own;
    }
}
