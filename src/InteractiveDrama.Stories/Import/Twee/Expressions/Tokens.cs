using System.Text;

namespace InteractiveDrama.Stories.Import.Twee.Expressions;

/// <summary>Cuts an expression into tokens; null for what has a character of no expression known here.</summary>
internal static class Tokens
{
    private static readonly string[] Signs =
    [
        "===",
        "!==",
        "==",
        "!=",
        "<=",
        ">=",
        "&&",
        "||",
        "++",
        "--",
        "+=",
        "-=",
        "*=",
        "/=",
        "%=",
        "+",
        "-",
        "*",
        "/",
        "%",
        "<",
        ">",
        "=",
        "!",
        "(",
        ")",
        ",",
        ";",
        "?",
        ":",
        ".",
    ];

    public static List<Token>? Of(string source)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < source.Length; )
        {
            var c = source[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var from = at;
            if (c is '"' or '\'')
            {
                if (Text(source, ref at) is not { } text)
                    return null;
                tokens.Add(new Token(TokenKind.Text, text));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (at < source.Length && (char.IsAsciiDigit(source[at]) || IsPoint(source, at)))
                    at++;
                tokens.Add(new Token(TokenKind.Number, source[from..at]));
            }
            else if ((c is '$' or '_') && at + 1 < source.Length && IsName(source[at + 1]))
            {
                at++;
                while (at < source.Length && IsName(source[at]))
                    at++;
                tokens.Add(new Token(TokenKind.Variable, source[from..at]));
            }
            else if (char.IsLetter(c))
            {
                while (at < source.Length && IsName(source[at]))
                    at++;
                tokens.Add(new Token(TokenKind.Word, source[from..at]));
            }
            else if (c == '(' && MacroName(source, at) is { } name)
            {
                at = source.IndexOf(':', at) + 1;
                tokens.Add(new Token(TokenKind.Macro, name));
            }
            else if (
                Array.Find(Signs, s => string.CompareOrdinal(source, from, s, 0, s.Length) == 0) is
                { } sign
            )
            {
                at += sign.Length;
                tokens.Add(new Token(TokenKind.Sign, sign));
            }
            else
            {
                return null;
            }
        }

        tokens.Add(new Token(TokenKind.End, ""));
        return tokens;
    }

    /// <summary>The name of the Harlowe macro that begins at a bracket, lower-case, without dashes; null when none does.</summary>
    public static string? MacroName(string text, int at)
    {
        var end = at + 1;
        while (
            end < text.Length
            && end - at < 40
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_')
        )
            end++;
        return end > at + 1 && end < text.Length && text[end] == ':' && text[at + 1] != '_'
            ? text[(at + 1)..end]
                .Replace("-", "", StringComparison.Ordinal)
                .Replace("_", "", StringComparison.Ordinal)
                .ToLowerInvariant()
            : null;
    }

    public static bool IsName(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsPoint(string source, int at) =>
        source[at] == '.' && at + 1 < source.Length && char.IsAsciiDigit(source[at + 1]);

    private static string? Text(string source, ref int at)
    {
        var quote = source[at++];
        var text = new StringBuilder();
        for (; at < source.Length && source[at] != quote; at++)
        {
            if (source[at] == '\\' && at + 1 < source.Length)
            {
                at++;
                text.Append(source[at] == 'n' ? ' ' : source[at]);
            }
            else
            {
                text.Append(source[at] is '\n' ? ' ' : source[at]);
            }
        }

        if (at >= source.Length)
            return null;
        at++;
        return text.ToString();
    }
}
