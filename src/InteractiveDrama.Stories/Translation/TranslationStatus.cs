namespace InteractiveDrama.Stories.Translation;

/// <summary>How far a locale is.</summary>
/// <param name="Locale">The locale.</param>
/// <param name="Texts">How many texts the story has.</param>
/// <param name="Translated">How many have a translation that is shown.</param>
/// <param name="NeedsReview">How many of these were translated from another source.</param>
/// <param name="Missing">How many have none.</param>
/// <param name="Wrong">How many have one that is not shown, since its slots are not those of its source.</param>
/// <param name="Obsolete">How many translations belong to no text.</param>
public sealed record TranslationStatus(
    string Locale,
    int Texts,
    int Translated,
    int NeedsReview,
    int Missing,
    int Wrong,
    int Obsolete
)
{
    /// <summary>Counts.</summary>
    /// <param name="locale">The locale.</param>
    /// <param name="match">The texts and their translations.</param>
    public static TranslationStatus Of(string locale, TranslationMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var units = match.Texts.Select(t => t.Translation).ToList();
        var wrong = units.Count(u => u.IsTranslated && Slots.Problem(u) is not null);
        var translated = units.Count(u => u.IsTranslated);
        return new TranslationStatus(
            locale,
            units.Count,
            translated - wrong,
            units.Count(u => u.NeedsReview),
            units.Count - translated,
            wrong,
            match.Orphans.Count(o => o.IsTranslated)
        );
    }
}
