using System.Collections.Immutable;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;
using InteractiveDrama.Stories.Translation;

namespace InteractiveDrama.Cli.Translating;

/// <summary>A story in its folder, with the translations there.</summary>
internal sealed class TranslatedStory
{
    private readonly StoryProject project;
    private readonly StoryPackage package;

    private TranslatedStory(StoryProject project, StoryPackage package)
    {
        this.project = project;
        this.package = package;
    }

    public string Name => project.Name;

    public ImmutableArray<TextUnit> Texts => package.Parts.Texts.Units;

    /// <summary>The locales that drama.yaml lists and that have files; those with a file where there is no drama.yaml.</summary>
    public ImmutableArray<string> Locales =>
        [
            .. (HasSettings ? project.Settings.Locales : LocaleFiles.Found(project.Files)).Where(
                l => !Pseudo.IsPseudo(l)
            ),
        ];

    private bool HasSettings =>
        File.Exists(Path.Combine(project.Files.Root, ProjectLoader.SettingsFile));

    /// <summary>Loads a project or a script; null after its errors were printed.</summary>
    public static TranslatedStory? Load(string argument)
    {
        if (argument.EndsWith(".drama", StringComparison.OrdinalIgnoreCase))
            throw new UsageException(
                "A package has no folder to keep translations in: give the story's project folder or its .ink file."
            );
        var (project, found) = ProjectLoader.Load(argument);
        var result = StoryCompiler.Compile(project, found);
        if (result.Package is { } package)
            return new TranslatedStory(project, package);
        foreach (var finding in result.Diagnostics.Where(d => d.Severity == Severity.Error))
            Console.Error.WriteLine($"{finding} {finding.Help}");
        return null;
    }

    public static void CheckLocale(string locale)
    {
        if (!LocaleFiles.IsLocale(locale))
            throw new UsageException(
                $"'{locale}' is no locale: write a language and, where needed, a region, such as 'zh-CN'."
            );
        if (Pseudo.IsPseudo(locale))
            throw new UsageException($"'{locale}' needs no translation: it is made as it is read.");
    }

    public bool IsListed(string locale) => Locales.Contains(locale, StringComparer.Ordinal);

    public string PathOf(string locale) => project.Files.Resolve(LocaleFiles.PathOf(locale));

    public TranslationFile Kept(string locale) =>
        LocaleFiles.Read(project.Files, locale) ?? TranslationFile.Empty(locale);

    public TranslationMatch Match(string locale) => TranslationMatch.Of(Texts, Kept(locale).Units);

    public byte[] Xliff(string locale, TranslationMatch match) =>
        XliffWriter.Write(
            project.Settings.Language,
            locale,
            match,
            new TextContexts(project, package, locale).Of
        );

    public byte[] Csv(string locale, TranslationMatch match) =>
        CsvTranslations.Write(locale, match, new TextContexts(project, package, locale).Of);

    /// <summary>Writes beside and moves into place, so that a reader never meets half a file.</summary>
    public static void Write(string path, byte[] bytes)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        var partial = path + ".partial";
        File.WriteAllBytes(partial, bytes);
        File.Move(partial, path, overwrite: true);
    }
}
