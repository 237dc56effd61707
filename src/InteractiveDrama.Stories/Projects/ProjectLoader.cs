using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Finds the project that a story argument names.</summary>
public static class ProjectLoader
{
    /// <summary>The settings file's name.</summary>
    public const string SettingsFile = "drama.yaml";

    /// <summary>Loads a project.</summary>
    /// <param name="argument">A folder with a <c>drama.yaml</c> (or with a <c>main.ink</c> or a single <c>.ink</c> file), or an <c>.ink</c> file.</param>
    /// <param name="drafts">Texts that stand for those on the disk, by path relative to the project; none when null.</param>
    /// <returns>The project, and what is to say of its settings.</returns>
    /// <exception cref="StoryNotFoundException">The argument names no story.</exception>
    public static (StoryProject Project, ImmutableArray<Diagnostic> Diagnostics) Load(
        string argument,
        ImmutableDictionary<string, string>? drafts = null
    )
    {
        ArgumentNullException.ThrowIfNull(argument);
        if (Directory.Exists(argument))
            return FromFolder(argument, drafts);
        if (!File.Exists(argument))
            throw new StoryNotFoundException(
                $"There is no story at '{argument}': give a project folder, an .ink file or a .drama package."
            );
        if (Path.GetFileName(argument).Equals(SettingsFile, StringComparison.Ordinal))
            return FromFolder(Path.GetDirectoryName(Path.GetFullPath(argument))!, drafts);
        if (!argument.EndsWith(".ink", StringComparison.OrdinalIgnoreCase))
            throw new StoryNotFoundException(
                $"'{argument}' is not a story: give a project folder, an .ink file or a .drama package."
            );
        var full = Path.GetFullPath(argument);
        return (
            Bare(
                Path.GetDirectoryName(full)!,
                Path.GetFileName(full),
                Path.GetFileNameWithoutExtension(full),
                drafts
            ),
            []
        );
    }

    private static (StoryProject, ImmutableArray<Diagnostic>) FromFolder(
        string folder,
        ImmutableDictionary<string, string>? drafts
    )
    {
        var files = new ProjectFiles(folder, drafts);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (File.Exists(Path.Combine(folder, SettingsFile)))
        {
            var (settings, castPlaces, diagnostics) = DramaYaml.Read(files, name);
            return (
                new StoryProject(name, files, settings) { CastPlaces = castPlaces },
                diagnostics
            );
        }

        var scripts = Directory.GetFiles(folder, "*.ink");
        var main =
            scripts.FirstOrDefault(s =>
                Path.GetFileName(s).Equals("main.ink", StringComparison.Ordinal)
            ) ?? (scripts.Length == 1 ? scripts[0] : null);
        if (main is null)
            throw new StoryNotFoundException(
                $"The folder '{folder}' has no story: it needs a drama.yaml or a main.ink ('drama new NAME' makes one)."
            );
        return (Bare(folder, Path.GetFileName(main), name, drafts), []);
    }

    private static StoryProject Bare(
        string folder,
        string script,
        string name,
        ImmutableDictionary<string, string>? drafts
    ) =>
        new(
            name,
            new ProjectFiles(folder, drafts),
            new StorySettings { Title = Words.Title(name), Script = script }
        );
}
