using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>The projects on the desk, by the id their story is served by.</summary>
internal sealed class OpenProjects(
    StudioOptions options,
    RecentProjects recent,
    StoryCatalogue catalogue,
    StoryPublisher publisher
) : IDisposable
{
    private const string MadeForCopies = "Interactive Drama";
    private readonly ConcurrentDictionary<string, OpenProject> open = new(StringComparer.Ordinal);
    private readonly Lock opening = new();

    /// <summary>An open project, or one the server was given.</summary>
    public OpenProject Find(string id)
    {
        if (open.TryGetValue(id, out var project))
            return project;
        return options.Sources.TryGetValue(id, out var source)
            ? Open(source)
            : throw StudioException.Missing(
                $"No project '{id}' is open here: open its folder from the studio's first page."
            );
    }

    /// <summary>Opens a folder or script.</summary>
    /// <param name="path">As typed or picked.</param>
    public OpenProject Open(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(
            System.IO.Path.GetFullPath(FolderBrowser.Expand(path))
        );
        try
        {
            ProjectLoader.Load(full);
        }
        catch (StoryNotFoundException e)
        {
            throw StudioException.Missing(e.Message);
        }
        // A settings file names its folder.
        if (System.IO.Path.GetFileName(full) == ProjectLoader.SettingsFile)
            full = System.IO.Path.GetDirectoryName(full)!;

        lock (opening)
        {
            if (open.Values.FirstOrDefault(p => p.Folder.Argument == full) is { } known)
                return known;
            var project = new OpenProject(
                IdFor(full),
                new ProjectFolder(full),
                catalogue,
                publisher
            );
            open[project.Id] = project;
            recent.Add(full);
            return project;
        }
    }

    /// <summary>Makes a new project and opens it.</summary>
    /// <param name="parent">The folder to make it in; one in the writer's home when null.</param>
    /// <param name="name">Its name.</param>
    public OpenProject Make(string? parent, string name)
    {
        if (name.AsSpan().IndexOfAny('/', '\\') >= 0)
            throw StudioException.Bad(
                "A story's name has no slashes: choose its folder apart from its name."
            );
        var folder = System.IO.Path.Combine(Parent(parent), name.Trim());
        try
        {
            ProjectTemplate.Make(folder);
        }
        catch (StoryFileException e)
        {
            throw StudioException.Bad(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StudioException.Refused($"The project cannot be made there: {e.Message}");
        }

        return Open(folder);
    }

    /// <summary>Copies a project, its links left out, and opens the copy.</summary>
    /// <param name="source">The project's folder.</param>
    /// <param name="parent">The folder to copy it into; one in the writer's home when null.</param>
    public OpenProject Copy(string source, string? parent)
    {
        var from = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(source));
        if (!File.Exists(System.IO.Path.Combine(from, ProjectLoader.SettingsFile)))
            throw StudioException.Missing($"There is no project at '{source}' to copy.");
        var name = System.IO.Path.GetFileName(from);
        var target = System.IO.Path.Combine(Parent(parent), name);
        for (var number = 2; System.IO.Path.Exists(target); number++)
            target = System.IO.Path.Combine(Parent(parent), $"{name}-{number}");
        try
        {
            CopyFolder(new DirectoryInfo(from), target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StudioException.Refused($"The project cannot be copied there: {e.Message}");
        }

        return Open(target);
    }

    /// <summary>Where new projects go when nothing is said.</summary>
    public static string DefaultParent => System.IO.Path.Combine(FolderBrowser.Home, MadeForCopies);

    /// <summary>The stories that come with the program.</summary>
    public ImmutableArray<string> Bundled() =>
        options.BundledFolder is { } folder && Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Where(f => File.Exists(System.IO.Path.Combine(f, ProjectLoader.SettingsFile)))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var project in open.Values)
            project.Dispose();
    }

    private static string Parent(string? parent) =>
        System.IO.Path.GetFullPath(
            string.IsNullOrWhiteSpace(parent) ? DefaultParent : FolderBrowser.Expand(parent)
        );

    // A served story keeps its id, so that who plays it plays what is saved; another of its name gets a number.
    private string IdFor(string full)
    {
        foreach (var (served, source) in options.Sources)
        {
            if (
                System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(source))
                == full
            )
                return served;
        }

        var slug = StorySources.Id(
            File.Exists(full)
                ? System.IO.Path.GetFileNameWithoutExtension(full)
                : System.IO.Path.GetFileName(full)
        );
        var id = slug;
        for (var number = 2; open.ContainsKey(id) || catalogue.Find(id) is not null; number++)
            id = $"{slug}-{number}";
        return id;
    }

    private static void CopyFolder(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is not null)
                continue;
            var target = System.IO.Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo folder)
                CopyFolder(folder, target);
            else
                File.Copy(entry.FullName, target);
        }
    }
}
