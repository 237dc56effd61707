using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Translation;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>The texts of a release, and what they lack.</summary>
internal static class TextGaps
{
    // Enough to find the place; the count says the rest.
    private const int MostNamed = 3;

    /// <summary>The languages in which not every text can be read.</summary>
    public static IEnumerable<ReleaseGap> Of(StoryPackage story)
    {
        var texts = story.Parts.Texts.Units;
        foreach (
            var locale in story.Settings.Locales.Where(l =>
                l != story.Settings.Language && !Pseudo.IsPseudo(l)
            )
        )
        {
            var there = story.Parts.Locales.FirstOrDefault(part => part.Locale == locale);
            var missing = texts
                .Where(text => there is null || !there.Texts.ContainsKey(text.Id))
                .Select(text => text.Id)
                .ToList();
            if (missing.Count > 0)
            {
                yield return new ReleaseGap(
                    "translation",
                    locale,
                    $"{missing.Count} of {texts.Length} texts cannot be read in {locale}: {string.Join(", ", missing.Take(MostNamed))}{(missing.Count > MostNamed ? " and others" : "")}.",
                    $"'drama strings export STORY --locale {locale}' gives them to translators; or take {locale} out of drama.yaml."
                );
            }
        }
    }

    /// <summary>The texts by language, each with the hash over ids and texts.</summary>
    public static ImmutableArray<ReleasedText> Frozen(StoryPackage story) =>
        [
            Frozen(
                story.Settings.Language,
                story.Parts.Texts.Units.Select(text => (text.Id, text.Source))
            ),
            .. story.Parts.Locales.Select(part =>
                Frozen(part.Locale, part.Texts.Select(text => (text.Key, text.Value)))
            ),
        ];

    private static ReleasedText Frozen(string locale, IEnumerable<(string Id, string Text)> texts)
    {
        var sorted = texts.OrderBy(text => text.Id, StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, text) in sorted)
        {
            // Lengths keep one text from running into the next.
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(Encoding.UTF8.GetBytes($"{id} {bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return new ReleasedText(
            locale,
            sorted.Count,
            Convert.ToHexStringLower(hash.GetHashAndReset())
        );
    }
}
