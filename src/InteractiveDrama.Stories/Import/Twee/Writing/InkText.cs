using System.Text;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>Visible text so that ink prints it and acts on none of it.</summary>
internal static class InkText
{
    private static readonly string[] Keywords =
    [
        "VAR",
        "CONST",
        "LIST",
        "INCLUDE",
        "EXTERNAL",
        "TODO",
    ];

    /// <summary>A text that stands behind something else on its line.</summary>
    public static string Inline(string text)
    {
        var ink = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (
                c is '\\' or '{' or '}' or '|' or '#'
                || (c == '/' && (i == 0 || text[i - 1] == '/' || next is '/' or '\0'))
                || (c == '-' && next is '>' or '\0')
                || (c == '<' && next is '>' or '-' or '\0')
                || (c == '>' && i == 0)
                || (c == '*' && (i == 0 || text[i - 1] == '/'))
            )
                ink.Append('\\').Append(c);
            else if (c is '\t' or '\n' or '\r' or '\u00A0' || char.IsControl(c))
                ink.Append(' ');
            // What the reader of scripts marks comments with.
            else if (c is not ('\uFFFE' or '\uFFFF'))
                ink.Append(c);
        }

        return ink.ToString();
    }

    /// <summary>A text in the brackets of a choice.</summary>
    public static string Label(string text) =>
        AtStart(Inline(text))
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>The same at the beginning of a line, or of a branch, where more has a meaning.</summary>
    /// <param name="ink">What <see cref="Inline"/> made.</param>
    public static string AtStart(string ink)
    {
        var trimmed = ink.TrimStart(' ');
        if (trimmed.Length == 0)
            return ink;
        var blanks = ink[..^trimmed.Length];
        return
            trimmed[0] is '*' or '+' or '-' or '=' or '~'
            || Array.Exists(Keywords, k => trimmed.StartsWith(k, StringComparison.Ordinal))
            ? blanks + '\\' + trimmed
            : ink;
    }

    /// <summary>A text in the quotes of an expression.</summary>
    public static string Quoted(string text) =>
        $"\"{Inline(text).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Lines of a comment, one for each line of what it says.</summary>
    public static IEnumerable<string> Comment(string text) =>
        text.ReplaceLineEndings("\n")
            .Split('\n')
            .Select(l =>
                "// "
                + string.Concat(
                        l.Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)
                    )
                    .Trim()
            )
            .Select(l => l.TrimEnd());
}
