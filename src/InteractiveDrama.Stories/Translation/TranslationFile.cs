using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Translation;

/// <summary>A file of translations into one locale.</summary>
/// <param name="Locale">The locale, BCP 47; null where the file does not say.</param>
/// <param name="Units">In the file's order.</param>
public sealed record TranslationFile(string? Locale, ImmutableArray<TranslatedUnit> Units)
{
    /// <summary>How large a file of translations may be, in bytes.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    /// <summary>A locale that has nothing yet.</summary>
    /// <param name="locale">The locale.</param>
    public static TranslationFile Empty(string locale) => new(locale, []);
}
