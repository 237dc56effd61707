using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Reading;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Reads the translations of a project, and says what they lack.</summary>
internal static class LocaleReview
{
    // Enough to find the place; the count says the rest.
    private const int MostNamed = 3;

    /// <summary>The locales that <c>drama.yaml</c> lists; where there is none, those that have a file.</summary>
    public static (ImmutableArray<LocalePart> Locales, ImmutableArray<Diagnostic> Findings) Load(
        StoryProject project,
        TextsPart texts
    )
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = Found(project.Files, findings);
        var hasSettings = File.Exists(Path.Combine(project.Files.Root, ProjectLoader.SettingsFile));
        var listed = hasSettings ? project.Settings.Locales : found;
        if (hasSettings)
        {
            foreach (var locale in found.Except(listed, StringComparer.Ordinal))
                findings.Add(
                    new Diagnostic(
                        Codes.UnlistedLocale,
                        Severity.Warning,
                        $"drama.yaml does not list the locale '{locale}', so nobody reads this file.",
                        LocaleFiles.PathOf(locale),
                        null,
                        null,
                        $"Add '{locale}' to 'locales:' in drama.yaml, or remove the file."
                    )
                );
        }

        var locales = ImmutableArray.CreateBuilder<LocalePart>();
        foreach (var locale in listed.Distinct(StringComparer.Ordinal))
        {
            if (Pseudo.IsPseudo(locale))
                continue;
            if (Texts(project.Files, locale, texts, findings) is { } translated)
                locales.Add(new LocalePart(locale, Fallback(locale, listed), translated));
        }

        return (locales.ToImmutable(), findings.ToImmutable());
    }

    private static ImmutableArray<string> Found(
        ProjectFiles files,
        ImmutableArray<Diagnostic>.Builder findings
    )
    {
        try
        {
            return LocaleFiles.Found(files);
        }
        catch (Exception e)
            when (e is PathOutsideProjectException or IOException or UnauthorizedAccessException)
        {
            findings.Add(Unreadable(LocaleFiles.Folder, e.Message));
            return [];
        }
    }

    private static ImmutableSortedDictionary<string, string>? Texts(
        ProjectFiles files,
        string locale,
        TextsPart texts,
        ImmutableArray<Diagnostic>.Builder findings
    )
    {
        TranslationFile? file;
        try
        {
            file = LocaleFiles.IsLocale(locale) ? LocaleFiles.Read(files, locale) : null;
        }
        catch (Exception e) when (e is PathOutsideProjectException or StoryFileException)
        {
            findings.Add(Unreadable(LocaleFiles.PathOf(locale), e.Message));
            return null;
        }

        if (file is null)
        {
            findings.Add(
                new Diagnostic(
                    Codes.LocaleWithoutFile,
                    Severity.Warning,
                    $"There is no translation into '{locale}'.",
                    ProjectLoader.SettingsFile,
                    null,
                    null,
                    $"'drama strings export STORY --locale {locale}' writes {LocaleFiles.PathOf(locale)} for a translator."
                )
            );
            return null;
        }

        return Usable(locale, TranslationMatch.Of(texts.Units, file.Units), findings);
    }

    private static ImmutableSortedDictionary<string, string> Usable(
        string locale,
        TranslationMatch match,
        ImmutableArray<Diagnostic>.Builder findings
    )
    {
        var path = LocaleFiles.PathOf(locale);
        var usable = ImmutableSortedDictionary.CreateBuilder<string, string>(
            StringComparer.Ordinal
        );
        var missing = new List<TranslatedUnit>();
        var edited = new List<TranslatedUnit>();
        foreach (var (_, unit, _, _) in match.Texts)
        {
            var problem = unit.IsTranslated ? Slots.Problem(unit) : null;
            if (!unit.IsTranslated)
                missing.Add(unit);
            else if (problem is not null)
                findings.Add(
                    new Diagnostic(
                        Codes.TranslationSlots,
                        Severity.Warning,
                        $"The translation of '{unit.Id}' {problem}, so viewers read the text it translates.",
                        path,
                        unit.Line,
                        1,
                        "Give the translation the same slots as its source, in any order."
                    )
                );
            else
                usable[unit.Id] = unit.Target;
            if (
                unit.Kind == TextKind.Label
                && LabelLength.Of(TextTemplate.Parse(unit.Target).Fill(_ => "")) > LabelLength.Most
            )
                findings.Add(
                    new Diagnostic(
                        Codes.LongTranslation,
                        Severity.Warning,
                        $"The choice '{unit.Id}' has {unit.Target.Length} characters in '{locale}'; on a phone {LabelLength.MostCharacters(locale)} fit.",
                        path,
                        unit.Line,
                        1,
                        "Shorten the translation of the label; its echo may say the rest."
                    )
                );
            if (unit.NeedsReview)
                edited.Add(unit);
        }

        if (missing.Count > 0)
            findings.Add(
                new Diagnostic(
                    Codes.MissingTranslation,
                    Severity.Warning,
                    $"{Count(missing, match)} not translated into '{locale}': {Named(missing)}.",
                    path,
                    missing.Find(u => u.Line is not null)?.Line,
                    1,
                    $"'drama strings export STORY --locale {locale}' writes what is missing into the file."
                )
            );
        if (edited.Count > 0)
            findings.Add(
                new Diagnostic(
                    Codes.TranslationNeedsReview,
                    Severity.Info,
                    $"{Count(edited, match)} edited after the translation into '{locale}': {Named(edited)}.",
                    path,
                    edited.Find(u => u.Line is not null)?.Line,
                    1,
                    $"'drama strings export STORY --locale {locale}' marks them for the translator; viewers read the old translation until then."
                )
            );
        return usable.ToImmutable();
    }

    private static Diagnostic Unreadable(string path, string message) =>
        new(
            Codes.UnreadableLocale,
            Severity.Warning,
            message,
            path,
            null,
            null,
            "Mend the file, or take the last one that was right; nothing of it is shown."
        );

    // The nearest listed locale that this one is a variety of: zh for zh-Hant-HK.
    private static string? Fallback(string locale, ImmutableArray<string> listed)
    {
        for (var end = locale.LastIndexOf('-'); end > 0; end = locale.LastIndexOf('-', end - 1))
        {
            if (listed.Contains(locale[..end], StringComparer.Ordinal))
                return locale[..end];
        }

        return null;
    }

    private static string Count(List<TranslatedUnit> units, TranslationMatch match) =>
        units.Count == 1
            ? $"1 of {match.Texts.Length} texts is"
            : $"{units.Count} of {match.Texts.Length} texts are";

    private static string Named(List<TranslatedUnit> units) =>
        string.Join(", ", units.Take(MostNamed).Select(u => u.Id))
        + (units.Count > MostNamed ? " and others" : "");
}
