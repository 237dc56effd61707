namespace InteractiveDrama.Playback.Recordings.Comparison;

/// <summary>Texts as words: runs of letters and digits, runs of blanks, and every other character by itself.</summary>
internal static class Words
{
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var from = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && IsOneWord(text[i - 1], text[i]))
                continue;
            words.Add(text[from..i]);
            from = i;
        }

        return words;
    }

    /// <summary>How much two texts have in common, 0 to 1: words they share, by how many they have.</summary>
    public static double Likeness(string a, string b)
    {
        var (of, with) = (Of(a), Of(b));
        of.RemoveAll(string.IsNullOrWhiteSpace);
        with.RemoveAll(string.IsNullOrWhiteSpace);
        if (of.Count + with.Count == 0)
            return 1;
        var counts = of.CountBy(w => w, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var shared = 0;
        foreach (var word in with)
        {
            if (counts.GetValueOrDefault(word) <= 0)
                continue;
            counts[word]--;
            shared++;
        }

        return 2.0 * shared / (of.Count + with.Count);
    }

    private static bool IsOneWord(char last, char next) =>
        char.IsHighSurrogate(last)
        || (char.IsWhiteSpace(last) && char.IsWhiteSpace(next))
        || (IsOfWord(last) && IsOfWord(next));

    // Scripts written without blanks between words are compared by the character.
    private static bool IsOfWord(char c) =>
        c is '\'' or '’' || (char.IsLetterOrDigit(c) && c is not (>= '\u2E80' and <= '\uD7AF'));
}
