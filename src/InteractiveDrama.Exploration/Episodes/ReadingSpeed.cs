namespace InteractiveDrama.Exploration.Episodes;

/// <summary>
/// How long a line stays on screen, as the player holds it: 15 characters a second where letters make words, 5 where a
/// character is a word or a syllable (Han, kana, Hangul); never under 1.2 seconds.
/// </summary>
public static class ReadingSpeed
{
    /// <summary>Characters of an alphabet read in a second.</summary>
    public const double LettersPerSecond = 15;

    /// <summary>Characters that are words or syllables read in a second.</summary>
    public const double SyllablesPerSecond = 5;

    /// <summary>Seconds that the shortest line stays.</summary>
    public const double ShortestSeconds = 1.2;

    private const char FirstSyllable = '\u2E80';
    private const char LastSyllable = '\uFAFF';

    /// <summary>Seconds a line stays.</summary>
    /// <param name="text">What is read.</param>
    public static double Seconds(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var syllables = Syllables(text);
        return Math.Max(
            ShortestSeconds,
            ((text.Length - syllables) / LettersPerSecond) + (syllables / SyllablesPerSecond)
        );
    }

    /// <summary>How many of the characters are words or syllables.</summary>
    internal static int Syllables(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange(FirstSyllable, LastSyllable);
        if (first < 0)
            return 0;
        var count = 0;
        foreach (var c in text[first..])
            count += IsSyllable(c) ? 1 : 0;
        return count;
    }

    private static bool IsSyllable(char c) =>
        c
            is (>= FirstSyllable and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7AF')
                or (>= '\uF900' and <= LastSyllable);
}
