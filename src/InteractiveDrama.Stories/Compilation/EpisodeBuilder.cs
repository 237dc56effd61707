using System.Collections.Immutable;
using Ink.Parsed;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Finds the episodes: knots with <c># episode:</c> at their top.</summary>
internal static class EpisodeBuilder
{
    public static (ImmutableArray<Episode> Episodes, ImmutableArray<Diagnostic> Findings) Build(
        Story story,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        var episodes = ImmutableArray.CreateBuilder<Episode>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var placed = new HashSet<SourceTag>();
        var files = sources.Keys.ToList();
        foreach (
            var knot in story
                .FindAll<Knot>()
                .OrderBy(k => files.IndexOf(k.debugMetadata.fileName))
                .ThenBy(k => k.debugMetadata.startLineNumber)
        )
        {
            if (!sources.TryGetValue(knot.debugMetadata.fileName, out var source))
                continue;
            var top = Top(source, knot.debugMetadata.startLineNumber).ToList();
            var tags = top.Where(t => t.Parsed.Key == TagKeys.Episode).ToList();
            placed.UnionWith(tags);
            if (tags is not [var tag, ..])
                continue;
            if (tags.Count > 1)
                findings.Add(
                    new Diagnostic(
                        Codes.MisplacedEpisode,
                        Severity.Warning,
                        $"The knot '{knot.name}' has two episode tags; the first one counts.",
                        source.File,
                        tags[1].Line,
                        tags[1].Column,
                        "Take one out."
                    )
                );
            var (number, title) = TagValues.Episode(tag.Parsed.Value);
            episodes.Add(
                new Episode(knot.name, number, title.Length > 0 ? title : Words.Title(knot.name))
                {
                    Gate = top.Select(t => t.Parsed)
                        .FirstOrDefault(t => t is { Key: TagKeys.Gate, Value.Length: > 0 })
                        .Value,
                }
            );
        }

        foreach (var source in sources.Values)
        {
            findings.AddRange(
                source
                    .Tags.Where(t => t.Parsed.Key == TagKeys.Episode && !placed.Contains(t))
                    .Select(t => new Diagnostic(
                        Codes.MisplacedEpisode,
                        Severity.Warning,
                        "This episode tag begins no episode.",
                        source.File,
                        t.Line,
                        t.Column,
                        "Write it at the top of a knot, before its first line."
                    ))
            );
        }

        return (episodes.ToImmutable(), findings.ToImmutable());
    }

    // The tags on lines of their own between a knot's header and its first content, and on the header itself.
    private static IEnumerable<SourceTag> Top(ScriptSource source, int header)
    {
        for (var line = header + 1; line <= source.InkLines.Length; line++)
        {
            var tags = source.TagsOn(line).ToList();
            if (tags.Count > 0 && tags.TrueForAll(t => t.Alone))
            {
                foreach (var tag in tags)
                    yield return tag;
                continue;
            }

            var text = source.InkLines[line - 1].Trim();
            if (
                text.Length > 0
                && !text.StartsWith("//", StringComparison.Ordinal)
                && !text.StartsWith('~')
            )
                yield break;
        }
    }
}
