using System.Text;

namespace InteractiveDrama.Shots.Providers.Animatic.Voices;

/// <summary>What is read out of a line: its words, and nothing that espeak-ng would take for an instruction.</summary>
internal static class SpokenText
{
    /// <summary>The most characters that are read.</summary>
    public const int Most = 4000;

    /// <summary>Cleans a text.</summary>
    /// <returns>One line without brackets, markup signs and control characters; empty when there is nothing to say.</returns>
    public static string Of(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Most));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= Most)
            {
                break;
            }

            // [[...]] are phonemes to espeak-ng, <...> its markup, & and ; entities of that.
            var skip =
                Rune.IsControl(rune)
                || Rune.IsWhiteSpace(rune)
                || rune.Value
                    is '['
                        or ']'
                        or '<'
                        or '>'
                        or '{'
                        or '}'
                        or '*'
                        or '_'
                        or '#'
                        or '|'
                        or '\\'
                        or '&';
            if (!skip)
            {
                clean.Append(rune);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        var words = clean.ToString().Trim();
        return words.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? words : "";
    }
}
