using System.Collections.Immutable;
using System.Text;

namespace InteractiveDrama.Stories.Dialect;

/// <summary>
/// Finds the tags of a script and cuts those that ink must not see: <c>id</c> anywhere, and every dialect tag on a
/// choice's line, each with the blanks before it. Lines keep their numbers.
/// </summary>
internal static class TagScanner
{
    private const string Blanks = " \t\uFFFE\uFFFF";

    /// <summary>Scans a script.</summary>
    /// <param name="file">The file's name, relative to the project.</param>
    /// <param name="text">The script, with <c>\n</c> line ends.</param>
    /// <param name="choiceLines">The lines known to be choices; null to tell them by their bullets.</param>
    public static ScriptSource Scan(string file, string text, IReadOnlySet<int>? choiceLines = null)
    {
        var ink = new StringBuilder(text.Length);
        var tags = ImmutableArray.CreateBuilder<SourceTag>();
        var choices = ImmutableHashSet.CreateBuilder<int>();
        var inComment = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (number > 1)
                ink.Append('\n');
            var masked = Comments.Mask(line, ref inComment);
            var choice = choiceLines?.Contains(number) ?? LooksLikeChoice(masked);
            if (choice)
                choices.Add(number);
            if (masked.Contains('#', StringComparison.Ordinal) && !IsLogic(masked))
                ScanLine(line, masked, number, choice, ink, tags);
            else
                ink.Append(line);
        }

        return new ScriptSource(
            file,
            text,
            ink.ToString(),
            tags.ToImmutable(),
            choices.ToImmutable()
        );
    }

    private static void ScanLine(
        string line,
        string masked,
        int number,
        bool choice,
        StringBuilder ink,
        ImmutableArray<SourceTag>.Builder tags
    )
    {
        var found = new List<(int Start, int End, string? Stopper)>();
        var braces = 0;
        for (var i = 0; i < masked.Length; i++)
        {
            if (masked[i] is '{' or '}')
                braces += masked[i] == '{' ? 1 : -1;
            if (masked[i] == '\\')
                i++;
            else if (masked[i] == '#')
            {
                var end = End(masked, i + 1, choice, braces > 0, out var stopper);
                found.Add((i, end, stopper));
                i = end - 1;
            }
        }

        var alone = IsAlone(masked, found);
        var kept = 0;
        var cut = false;
        var read = 0;
        foreach (var (start, end, stopper) in found)
        {
            var before = line[kept..start].TrimEnd(' ', '\t');
            var tag = new SourceTag(
                Written(line, masked, start + 1, end),
                number,
                start + 1,
                read + Comments.Outside(masked.AsSpan(kept, before.Length)),
                alone,
                choice,
                stopper
            );
            tags.Add(tag);
            var key = tag.Parsed;
            if (key.Key != TagKeys.Id && !(choice && key.IsOurs))
                continue;
            // Blanks at the line's end were there before an id was written into the line; those behind another tag are its own.
            var blanksStay =
                end < line.Length || (key.Key == TagKeys.Id && !(cut && before.Length == 0));
            ink.Append(before);
            read = tag.InkColumn;
            cut = true;
            // A blank stays where text follows directly, as it would after ink's own tag.
            kept = blanksStay ? TrimBack(line, start, end) : end;
        }

        ink.Append(line[kept..]);
    }

    private static bool IsAlone(string masked, List<(int Start, int End, string? Stopper)> tags)
    {
        // A gather's dashes are no text.
        var from = masked.AsSpan().IndexOfAnyExcept(' ', '\t', '-');
        foreach (var (start, end, _) in tags)
        {
            if (!masked.AsSpan(from, start - from).IsWhiteSpace())
                return false;
            from = end;
        }

        return masked.AsSpan(from).IsWhiteSpace();
    }

    // A tag's trailing blanks belong to what follows it, when something follows.
    private static int TrimBack(string line, int start, int end)
    {
        var back = end;
        while (back > start + 1 && line[back - 1] is ' ' or '\t')
            back--;
        return back;
    }

    private static int End(string masked, int from, bool choice, bool inBraces, out string? stopper)
    {
        stopper = null;
        var depth = 0;
        for (var i = from; i < masked.Length; i++)
        {
            switch (masked[i])
            {
                case '\\':
                    i++;
                    break;
                case '#' when depth == 0:
                case '[' or ']' when choice && depth == 0:
                    return i;
                case Comments.Line:
                    stopper = "//";
                    return i;
                case Comments.Block:
                    // A tag goes on behind a comment, as it does for ink; one that nothing follows stays out of it.
                    var behind = masked.AsSpan(i).IndexOfAnyExcept(Comments.Block, ' ', '\t');
                    if (behind < 0)
                        return i;
                    if (masked[i + behind] == Comments.Line)
                    {
                        stopper = "//";
                        return i;
                    }

                    i += behind - 1;
                    break;
                case '{':
                    stopper ??= "{";
                    depth++;
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
                case '}':
                    return i;
                case '|' when depth == 0:
                    stopper ??= inBraces ? null : "|";
                    return i;
                case '-' when depth == 0 && i + 1 < masked.Length && masked[i + 1] == '>':
                    stopper ??= "->";
                    return i;
                default:
                    break;
            }
        }

        return masked.Length;
    }

    /// <summary>True for a blank, and for what stands for a comment in a line that <see cref="Comments.Mask"/> made.</summary>
    public static bool IsBlank(char c) => Blanks.Contains(c, StringComparison.Ordinal);

    private static bool IsLogic(string masked)
    {
        var text = masked.AsSpan().TrimStart(" \t");
        return text.StartsWith("~")
            || text.StartsWith("==")
            || text.StartsWith("VAR ")
            || text.StartsWith("CONST ")
            || text.StartsWith("LIST ")
            || text.StartsWith("INCLUDE ")
            || text.StartsWith("EXTERNAL ");
    }

    private static bool LooksLikeChoice(string masked)
    {
        var text = masked.AsSpan().TrimStart(Blanks);
        while (text is ['-', ..] && !text.StartsWith("->"))
        {
            text = text[1..].TrimStart(" \t");
            if (text is ['(', ..] && text.IndexOf(')') is > 0 and var close)
                text = text[(close + 1)..].TrimStart(" \t");
        }

        if (text is ['*' or '+', ..])
            return true;
        // A branch of a conditional may begin a choice on its own line: "- else: * [Go]".
        var colon = text.LastIndexOf(": ");
        return masked.AsSpan().TrimStart(Blanks) is ['-' or '{', ..]
            && colon >= 0
            && text[(colon + 1)..].TrimStart(" \t") is ['*' or '+', ..];
    }

    // A tag's text without its escapes and comments.
    private static string Written(string line, string masked, int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (masked[i] == Comments.Block)
                continue;
            if (line[i] == '\\' && i + 1 < end)
                i++;
            text.Append(line[i]);
        }

        return text.ToString().Trim();
    }
}
