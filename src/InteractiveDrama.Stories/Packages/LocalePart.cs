using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Packages;

/// <summary>The story's texts in another locale.</summary>
/// <param name="Locale">The locale, BCP 47.</param>
/// <param name="Fallback">The locale that has the texts this one lacks; null for the script's language.</param>
/// <param name="Texts">For each unit's id the text, with slots as in its source; what is not translated is left out.</param>
public sealed record LocalePart(
    string Locale,
    string? Fallback,
    ImmutableSortedDictionary<string, string> Texts
);
