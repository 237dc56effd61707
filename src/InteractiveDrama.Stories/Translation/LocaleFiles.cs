using System.Collections.Immutable;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Where a project keeps its translations: <c>locales/zh-CN.xlf</c>.</summary>
public static class LocaleFiles
{
    /// <summary>The folder, relative to the project.</summary>
    public const string Folder = "locales";

    /// <summary>What the files' names end in.</summary>
    public const string Ending = ".xlf";

    private const int LongestName = 35;

    /// <summary>A locale's file, relative to the project.</summary>
    /// <param name="locale">The locale.</param>
    public static string PathOf(string locale) => $"{Folder}/{locale}{Ending}";

    /// <summary>True for what is written like a BCP 47 language: letters, digits and <c>-</c>.</summary>
    /// <param name="locale">The name.</param>
    public static bool IsLocale(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return locale.Length is > 0 and <= LongestName
            && locale[0] != '-'
            && locale.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }

    /// <summary>The locales that the folder has files of.</summary>
    /// <param name="files">The project's files.</param>
    /// <exception cref="PathOutsideProjectException">The folder is a link out of the project.</exception>
    public static ImmutableArray<string> Found(ProjectFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return
        [
            .. files
                .List(Folder, Ending)
                .Select(f => f[(Folder.Length + 1)..^Ending.Length])
                .Where(IsLocale),
        ];
    }

    /// <summary>Reads a locale's file; null when there is none.</summary>
    /// <param name="files">The project's files.</param>
    /// <param name="locale">The locale.</param>
    /// <exception cref="StoryFileException">It cannot be read.</exception>
    /// <exception cref="PathOutsideProjectException">It is a link out of the project.</exception>
    public static TranslationFile? Read(ProjectFiles files, string locale)
    {
        ArgumentNullException.ThrowIfNull(files);
        var path = PathOf(locale);
        return File.Exists(files.Resolve(path))
            ? XliffReader.Read(files.ReadText(path, TranslationFile.MostBytes), path)
            : null;
    }
}
