using System.Collections.Immutable;
using System.Text;
using Ink.Parsed;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Finds the decisions: the choices of one weave level between two gathers.</summary>
internal sealed class DecisionBuilder
{
    private readonly List<List<Choice>> decisions = [];

    public static DecisionIndex Build(
        Story story,
        ContentIndex content,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        var builder = new DecisionBuilder();
        foreach (var weave in story.FindAll<Weave>(w => !IsInsideWeave(w)))
            builder.Level(weave);

        var pathOfLine = content.Choices.ToLookup(c => (c.File, c.Line), c => c.Path);
        var flows = content.Flows.ToHashSet(StringComparer.Ordinal);
        var order = sources
            .Keys.Select((file, index) => (file, index))
            .ToDictionary(f => f.file, f => f.index, StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<Decision>();
        var choicesOf = ImmutableArray.CreateBuilder<ImmutableArray<DecisionChoice>>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var (choices, file, line) in builder
                .decisions.Select(d =>
                    d.Where(c => !c.isInvisibleDefault && c.debugMetadata is not null).ToList()
                )
                .Where(d => d.Count > 0)
                .Select(d =>
                    (
                        Choices: d,
                        First: d.MinBy(c => c.debugMetadata.startLineNumber)!.debugMetadata
                    )
                )
                .Select(d => (d.Choices, File: d.First.fileName, Line: d.First.startLineNumber))
                .OrderBy(d => order.GetValueOrDefault(d.File, int.MaxValue))
                .ThenBy(d => d.Line)
        )
        {
            var offered = choices
                .SelectMany(c =>
                    pathOfLine[(c.debugMetadata.fileName, c.debugMetadata.startLineNumber)]
                        .Select(p => new DecisionChoice(
                            p,
                            c,
                            c.debugMetadata.fileName,
                            c.debugMetadata.startLineNumber
                        ))
                )
                .ToImmutableArray();
            if (offered.IsEmpty)
                continue;
            ImmutableArray<string> paths = [.. offered.Select(c => c.Path)];
            var tags =
                sources
                    .GetValueOrDefault(file)
                    ?.TagsAbove(line)
                    .Select(t => t.Text)
                    .ToImmutableArray()
                ?? [];
            var name = tags.Select(DialectTag.Parse)
                .Where(t => t.Key == TagKeys.Beat)
                .Select(t => t.Value)
                .FirstOrDefault(v => v.Length > 0);
            var flow = FlowNames.Of(paths[0], flows);
            var number = counts[flow] = counts.GetValueOrDefault(flow) + 1;
            var id = name ?? (number == 1 ? flow : $"{flow}.{number}");
            if (!named.Add(id))
            {
                if (name is not null)
                    findings.Add(
                        new Diagnostic(
                            Codes.DuplicateBeat,
                            Severity.Error,
                            $"Two decisions are named '{id}'.",
                            file,
                            line,
                            1,
                            "Give one of them another '# beat:' name."
                        )
                    );
                for (var next = 2; !named.Add(id = $"{flow}.{number + next}"); next++)
                    continue;
            }

            found.Add(new Decision(id, paths, tags));
            choicesOf.Add(offered);
        }

        var labels = builder
            .decisions.SelectMany(d => d)
            .Where(c => c.debugMetadata is not null)
            .SelectMany(c =>
                pathOfLine[(c.debugMetadata.fileName, c.debugMetadata.startLineNumber)]
                    .Select(p => (Path: p, Label: Label(c)))
            )
            .GroupBy(c => c.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Label, StringComparer.Ordinal);
        return new DecisionIndex(
            found.ToImmutable(),
            choicesOf.ToImmutable(),
            labels,
            findings.ToImmutable()
        );
    }

    private static string Label(Choice choice)
    {
        var label = new StringBuilder();
        var tag = false;
        foreach (
            var item in (choice.startContent?.content ?? []).Concat(
                choice.choiceOnlyContent?.content ?? []
            )
        )
        {
            if (item is Tag mark)
                tag = mark.isStart;
            else if (!tag)
                label.Append(item is Text text ? text.text : "…");
        }

        return label.ToString().Trim();
    }

    private static bool IsInsideWeave(Weave weave) => weave.parent is not FlowBase;

    private void Level(Weave weave)
    {
        var current = new List<Choice>();
        decisions.Add(current);
        foreach (var item in weave.content)
        {
            switch (item)
            {
                case Choice choice:
                    current.Add(choice);
                    break;
                case Gather:
                    decisions.Add(current = []);
                    break;
                case Weave nested:
                    Level(nested);
                    break;
                default:
                    Inside(item, current);
                    break;
            }
        }
    }

    // Choices inside a conditional or sequence belong to the decision around them; levels nested there have their own.
    private void Inside(Ink.Parsed.Object item, List<Choice> around)
    {
        foreach (var child in item.content ?? [])
        {
            if (child is not Weave weave)
            {
                Inside(child, around);
                continue;
            }

            foreach (var inner in weave.content)
            {
                switch (inner)
                {
                    case Choice choice:
                        around.Add(choice);
                        break;
                    case Weave nested:
                        Level(nested);
                        break;
                    default:
                        Inside(inner, around);
                        break;
                }
            }
        }
    }
}
