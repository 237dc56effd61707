using System.Collections.Frozen;

namespace InteractiveDrama.Shots.Providers.Animatic.Voices;

/// <summary>The languages that espeak-ng speaks, by the names that stories use.</summary>
internal static class EspeakLanguages
{
    private static readonly FrozenSet<string> Known = (
        "af am an ar as az ba be bg bn bpy bs ca cmn cs cv cy da de el en-029 en-gb en-gb-scotland en-us eo es es-419 et eu "
        + "fa fi fr-be fr-ch fr-fr ga gd gn gu hak haw he hi hr ht hu hy ia id io is it ja ka kk kl kn ko kok ku ky la lb lfn lt lv "
        + "mi mk ml mr ms mt my nb nci ne nl nog om or pa pap pl pt pt-br qu quc ro ru sd shn si sk sl sq sr sv sw ta te th tk tn tr "
        + "tt ug uk ur uz vi yue"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Others = new Dictionary<
        string,
        string
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-HK"] = "yue",
        ["zh-MO"] = "yue",
        ["zh"] = "cmn",
        ["en"] = "en-gb",
        ["en-CA"] = "en-us",
        ["fr"] = "fr-fr",
        ["no"] = "nb",
        ["nn"] = "nb",
        ["es-MX"] = "es-419",
        ["es-AR"] = "es-419",
        ["iw"] = "he",
        ["in"] = "id",
        ["tl"] = "id",
        ["fil"] = "id",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The voice of a locale, or of the nearest one; null when its language is not spoken.</summary>
    /// <param name="locale">BCP 47.</param>
    public static string? Of(string locale)
    {
        for (var part = locale; part.Length > 0; part = Shorter(part))
        {
            if (Others.TryGetValue(part, out var voice))
            {
                return voice;
            }

            if (Known.TryGetValue(part, out var known))
            {
                return known;
            }
        }

        return null;
    }

    private static string Shorter(string locale) =>
        locale.LastIndexOf('-') is > 0 and var dash ? locale[..dash] : "";
}
