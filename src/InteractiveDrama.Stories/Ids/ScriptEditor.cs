using System.Text;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Ids;

/// <summary>Writes ids into a script's text and leaves every other character as it is.</summary>
internal static class ScriptEditor
{
    private const string Blanks = " \t\uFFFE";

    /// <summary>The text with its edits made.</summary>
    /// <param name="text">The script as its file has it: any line ends, with or without a byte order mark.</param>
    /// <param name="edits">The edits; one at most adds an id to a line.</param>
    public static string Apply(string text, IEnumerable<IdEdit> edits)
    {
        var ofLine = edits.ToLookup(e => e.Line);
        var edited = new StringBuilder(text.Length + 1024);
        var inComment = false;
        var number = 0;
        for (var start = 0; start <= text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text[start..end];
            number++;
            var masked = Comments.Mask(line, ref inComment);
            // From right to left, so that columns hold; what is added comes last of all on the line.
            foreach (
                var edit in ofLine[number]
                    .OrderBy(e => e.Instead is not null)
                    .ThenByDescending(e => e.Column)
            )
                line = Apply(line, masked, edit);
            edited.Append(line);
            start = end;
            if (start < text.Length)
                start += text.AsSpan(start) is ['\r', '\n', ..] ? 2 : 1;
            edited.Append(text, end, start - end);
            if (end == text.Length)
                break;
        }

        return edited.ToString();
    }

    private static string Apply(string line, string masked, IdEdit edit)
    {
        if (edit.Instead is { } old)
        {
            // Columns are counted behind a byte order mark.
            var from = edit.Column - 1 + line.Length - line.TrimStart('\uFEFF').Length;
            var at = line.IndexOf(old, from, StringComparison.Ordinal);
            return at < 0 ? line : line[..at] + edit.Id + line[(at + old.Length)..];
        }

        return line.Insert(End(masked), $" # {TagKeys.Id}: {edit.Id}");
    }

    // Where the line's script ends, and only blanks and comments follow.
    private static int End(string masked)
    {
        var end = masked.IndexOf(Comments.Line, StringComparison.Ordinal);
        if (end < 0)
            end = masked.Length;
        while (end > 0 && Blanks.Contains(masked[end - 1], StringComparison.Ordinal))
            end--;
        return end;
    }
}
