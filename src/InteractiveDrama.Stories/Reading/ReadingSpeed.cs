namespace InteractiveDrama.Stories.Reading;

/// <summary>
/// How long a line stays on screen, as the player holds it: 15 characters a second where letters make words, 5 where a
/// character is a word or a syllable (Han, kana, Hangul); never under 1.2 seconds. And how fast it can be read at all,
/// which differs by language.
/// </summary>
public static class ReadingSpeed
{
    /// <summary>Characters of an alphabet read in a second, at ease.</summary>
    public const double LettersPerSecond = 15;

    /// <summary>Characters that are words or syllables read in a second, at ease.</summary>
    public const double SyllablesPerSecond = 5;

    /// <summary>Seconds that the shortest line stays.</summary>
    public const double ShortestSeconds = 1.2;

    /// <summary>Characters of an alphabet that subtitles may ask of a viewer in a second.</summary>
    public const double MostLettersPerSecond = 17;

    private const char FirstSyllable = '\u2E80';
    private const char LastSyllable = '\uFAFF';

    /// <summary>Seconds a line stays.</summary>
    /// <param name="text">What is read.</param>
    public static double Seconds(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Math.Max(ShortestSeconds, Seconds(text, LettersPerSecond, SyllablesPerSecond));
    }

    /// <summary>The least seconds in which a text can be read.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="language">Its language, BCP 47.</param>
    public static double LeastSeconds(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Seconds(text, MostLettersPerSecond, MostSyllablesPerSecond(language));
    }

    /// <summary>Characters that are words or syllables that subtitles may ask of a viewer in a second.</summary>
    /// <param name="language">The language, BCP 47.</param>
    public static double MostSyllablesPerSecond(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Primary(language) switch
        {
            "ko" => 12,
            "ja" => 8,
            _ => 9,
        };
    }

    /// <summary>How many of the characters are words or syllables.</summary>
    /// <param name="text">The text.</param>
    public static int Syllables(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange(FirstSyllable, LastSyllable);
        if (first < 0)
            return 0;
        var count = 0;
        foreach (var c in text[first..])
            count += IsSyllable(c) ? 1 : 0;
        return count;
    }

    private static double Seconds(string text, double letters, double perSyllable)
    {
        var syllables = Syllables(text);
        return ((text.Length - syllables) / letters) + (syllables / perSyllable);
    }

    private static string Primary(string language) =>
        (
            language.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
                ? language[..dash]
                : language
        ).ToLowerInvariant();

    private static bool IsSyllable(char c) =>
        c
            is (>= FirstSyllable and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7AF')
                or (>= '\uF900' and <= LastSyllable);
}
