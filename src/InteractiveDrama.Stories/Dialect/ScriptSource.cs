using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Dialect;

/// <summary>A script as ink gets it, and what was cut from it.</summary>
/// <param name="File">The file, relative to the project.</param>
/// <param name="Original">The text as written.</param>
/// <param name="ForInk">The text given to ink: same lines, without the tags that ink must not see.</param>
/// <param name="Tags">Every tag of the script, in order.</param>
/// <param name="ChoiceLines">The lines taken for choices.</param>
internal sealed record ScriptSource(
    string File,
    string Original,
    string ForInk,
    ImmutableArray<SourceTag> Tags,
    ImmutableHashSet<int> ChoiceLines
)
{
    private readonly Lazy<ImmutableArray<string>> lines = new(() => [.. ForInk.Split('\n')]);
    private readonly Lazy<ILookup<int, SourceTag>> byLine = new(() => Tags.ToLookup(t => t.Line));
    private readonly Lazy<ImmutableArray<string>> read = new(() => WithoutComments(ForInk));
    private readonly Lazy<ImmutableArray<string>> code = new(() =>
    {
        var inComment = false;
        return [.. Original.Split('\n').Select(l => Comments.Mask(l, ref inComment))];
    });

    public ImmutableArray<string> InkLines => lines.Value;

    /// <summary>The lines as ink's parser gets them: without comments.</summary>
    public ImmutableArray<string> ReadLines => read.Value;

    /// <summary>The lines as written, their comments blanked out as <see cref="TagScanner.IsBlank"/> knows them.</summary>
    public ImmutableArray<string> CodeLines => code.Value;

    public IEnumerable<SourceTag> TagsOn(int line) => byLine.Value[line];

    /// <summary>The column of a line's first character that is no blank, from 1.</summary>
    public int FirstColumn(int line)
    {
        var text = InkLines[line - 1].AsSpan();
        return text.Length - text.TrimStart().Length + 1;
    }

    /// <summary>The tags on lines of their own directly above a line; blank lines, comments and logic may stand between.</summary>
    public IEnumerable<SourceTag> TagsAbove(int line)
    {
        for (var above = line - 1; above >= 1 && above <= InkLines.Length; above--)
        {
            var tags = TagsOn(above).ToList();
            if (tags.Count > 0 && tags.All(t => t.Alone))
            {
                foreach (var tag in tags)
                    yield return tag;
                // What stands above a gather is of another level.
                if (InkLines[above - 1].AsSpan().TrimStart() is ['-', ..])
                    yield break;
                continue;
            }

            var text = InkLines[above - 1].Trim();
            var opensBlock =
                (text.StartsWith('{') && !text.Contains('}', StringComparison.Ordinal))
                || (text.StartsWith('-') && text.EndsWith(':'));
            if (
                text.Length > 0
                && !opensBlock
                && !text.StartsWith('~')
                && !text.StartsWith("//", StringComparison.Ordinal)
            )
                yield break;
        }
    }

    private static ImmutableArray<string> WithoutComments(string text)
    {
        var inside = false;
        return
        [
            .. text.Split('\n')
                .Select(line =>
                    string.Concat(
                        Comments
                            .Mask(line, ref inside)
                            .Where(c => c is not (Comments.Line or Comments.Block))
                    )
                ),
        ];
    }
}
