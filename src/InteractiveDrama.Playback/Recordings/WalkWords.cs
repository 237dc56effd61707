using System.Globalization;
using System.Text;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>Words and texts as a walk's file writes them: readable, and on one line.</summary>
internal static class WalkWords
{
    /// <summary>A word as it is, or in quotes where it would not be one.</summary>
    public static string Word(string word) =>
        word.Length > 0 && word.All(IsPlain) ? word : Quoted(word);

    /// <summary>Several words as they are, or in quotes where that would not be clear.</summary>
    public static string Quotable(string words) =>
        words.Length > 0
        && words[0] != ' '
        && words[^1] != ' '
        && words.All(c => IsPlain(c) || c is ' ' or ',' or '\'')
            ? words
            : Quoted(words);

    /// <summary>A text to the end of its line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escapeBracket">True where a text that begins with a bracket would be taken for a speaker.</param>
    public static string Text(string text, bool escapeBracket = false)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\\' || (escapeBracket && i == 0 && c == '['))
                written.Append('\\').Append(c);
            else if (
                MustEscape(text, i) || ((i == 0 || i == text.Length - 1) && char.IsWhiteSpace(c))
            )
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                written.Append(c);
        }

        return written.ToString();
    }

    /// <summary>Reads what <see cref="Text"/> wrote; null when an escape is none.</summary>
    public static string? Unescape(ReadOnlySpan<char> written)
    {
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                text.Append(written[i]);
                continue;
            }

            if (++i >= written.Length)
                return null;
            if (written[i] != 'u')
            {
                text.Append(written[i]);
                continue;
            }

            if (
                i + 4 >= written.Length
                || !ushort.TryParse(
                    written.Slice(i + 1, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
                return null;
            text.Append((char)code);
            i += 4;
        }

        return text.ToString();
    }

    public static bool IsPlain(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or '.' or '~' or '-' or ':' or '/' or '+' or '@';

    private static string Quoted(string word) =>
        $"\"{Text(word).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // What would end the line, or could not be stored as UTF-8.
    private static bool MustEscape(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c))
            return at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c))
            return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        return char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';
    }
}
