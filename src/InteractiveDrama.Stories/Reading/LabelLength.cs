namespace InteractiveDrama.Stories.Reading;

/// <summary>
/// How long the label of a choice may be on a phone. On a screen 360 units wide the player leaves it 268, of 17 units'
/// text: 30 letters, or 15 characters as wide as they are high. Two such lines, and three choices below each other stay
/// clear of the faces above them.
/// </summary>
public static class LabelLength
{
    /// <summary>The most letters; a character of Han, kana or Hangul is as wide as two.</summary>
    public const int Most = 60;

    /// <summary>How long a label is, in letters.</summary>
    /// <param name="label">The label as the viewer sees it, in any language.</param>
    public static int Of(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Length + ReadingSpeed.Syllables(label);
    }

    /// <summary>The most characters of a label in a language.</summary>
    /// <param name="language">The language, BCP 47.</param>
    public static int MostCharacters(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return
            language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("ja", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("ko", StringComparison.OrdinalIgnoreCase)
            ? Most / 2
            : Most;
    }
}
