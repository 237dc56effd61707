using System.Collections.Immutable;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Finds for each text of a story the translation that a file has of it, whatever was edited in between.</summary>
/// <param name="Texts">The texts in the story's order, each with its translation.</param>
/// <param name="Orphans">The translations that belong to no text.</param>
public sealed record TranslationMatch(
    ImmutableArray<TextTranslation> Texts,
    ImmutableArray<TranslatedUnit> Orphans
)
{
    /// <summary>Matches by id and source; then by source among the forms of one line, since their letters are only order; then by source alone, where as many texts as translations have it; last by id alone, to be reviewed.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="file">The translations.</param>
    public static TranslationMatch Of(
        ImmutableArray<TextUnit> texts,
        ImmutableArray<TranslatedUnit> file
    )
    {
        var open = new List<TranslatedUnit>(file.Length);
        var byId = new Dictionary<string, TranslatedUnit>(StringComparer.Ordinal);
        foreach (var unit in file)
        {
            // Of two with one id the first that is translated counts.
            if (
                byId.TryGetValue(unit.Id, out var first)
                && (first.IsTranslated || !unit.IsTranslated)
            )
                continue;
            if (first is not null)
                open.Remove(first);
            byId[unit.Id] = unit;
            open.Add(unit);
        }

        var found = new Dictionary<string, TranslatedUnit>(texts.Length, StringComparer.Ordinal);
        var taken = new HashSet<TranslatedUnit>(ReferenceEqualityComparer.Instance);
        foreach (var text in texts)
        {
            if (byId.TryGetValue(text.Id, out var same) && same.Source == text.Source)
                Take(text, same);
        }

        Alike(text => $"{text.Owner}\n{text.Kind}\n{text.Source}", Owners);
        Alike(
            text => $"{text.Kind}\n{text.Source}",
            unit => unit.IsTranslated ? [$"{unit.Kind}\n{unit.Source}"] : []
        );
        foreach (var text in texts)
        {
            if (
                !found.ContainsKey(text.Id)
                && byId.TryGetValue(text.Id, out var edited)
                && !taken.Contains(edited)
            )
                Take(text, edited);
        }

        return new TranslationMatch(
            [.. texts.Select(t => Carry(t, found.GetValueOrDefault(t.Id)))],
            [.. open.Where(u => !taken.Contains(u))]
        );

        void Take(TextUnit text, TranslatedUnit unit)
        {
            found[text.Id] = unit;
            taken.Add(unit);
        }

        void Alike(
            Func<TextUnit, string> keyOfText,
            Func<TranslatedUnit, IEnumerable<string>> keysOfUnit
        )
        {
            var candidates = open.Where(u => !taken.Contains(u))
                .SelectMany(u => keysOfUnit(u).Select(k => (Key: k, Unit: u)))
                .ToLookup(e => e.Key, e => e.Unit, StringComparer.Ordinal);
            if (candidates.Count == 0)
                return;
            foreach (
                var same in texts
                    .Where(t => !found.ContainsKey(t.Id))
                    .GroupBy(keyOfText, StringComparer.Ordinal)
            )
            {
                // Both are in script order: as many here as there are the same ones.
                var free = candidates[same.Key].Distinct().Where(u => !taken.Contains(u)).ToList();
                var wanted = same.ToList();
                if (free.Count != wanted.Count)
                    continue;
                foreach (var (text, unit) in wanted.Zip(free))
                    Take(text, unit);
            }
        }
    }

    // The owners that an id may have: itself, or what stands before the letters of one of its forms.
    private static IEnumerable<string> Owners(TranslatedUnit unit)
    {
        yield return $"{unit.Id}\n{unit.Kind}\n{unit.Source}";
        if (BeforeLetters(unit.Id) is { } owner)
            yield return $"{owner}\n{unit.Kind}\n{unit.Source}";
    }

    private static string? BeforeLetters(string id) =>
        id.LastIndexOf('.') is > 0 and var dot
        && id.Length - dot is 2 or 3
        && !id.AsSpan(dot + 1).ContainsAnyExceptInRange('a', 'z')
            ? id[..dot]
            : null;

    private static TextTranslation Carry(TextUnit text, TranslatedUnit? unit)
    {
        if (unit is null)
            return new TextTranslation(
                text,
                new TranslatedUnit(text.Id, text.Kind, text.Source, "", TranslationState.Initial),
                CarriedFrom: null,
                IsEdited: false
            );
        var edited = unit.Source != text.Source;
        var carried = unit with
        {
            Id = text.Id,
            Kind = text.Kind,
            Source = text.Source,
            NeedsReview = unit.IsTranslated && (unit.NeedsReview || edited),
            TranslatedFrom = edited ? unit.TranslatedFrom ?? unit.Source : unit.TranslatedFrom,
        };
        return new TextTranslation(text, carried, unit.Id == text.Id ? null : unit.Id, edited);
    }
}
