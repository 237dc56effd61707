using System.Reflection;

namespace InteractiveDrama.Cli.Checking;

/// <summary>The files of a story as a code host knows them.</summary>
internal sealed class CheckedFiles
{
    private readonly string folder;
    private readonly string root;
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    /// <summary>The files of a story.</summary>
    /// <param name="argument">A project folder, an <c>.ink</c> file or a <c>.drama</c> package.</param>
    public CheckedFiles(string argument)
    {
        var full = Path.GetFullPath(argument);
        folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        Main = Directory.Exists(full) ? "" : Path.GetFileName(full);
        root = folder;
        for (var up = new DirectoryInfo(folder); up is not null; up = up.Parent)
        {
            // In a worktree it is a file.
            if (Path.Exists(Path.Combine(up.FullName, ".git")))
            {
                root = up.FullName;
                break;
            }
        }
    }

    private string Main { get; }

    /// <summary>Where the pages about the codes are on the web, when the build was told where its sources are.</summary>
    public static string? Pages =>
        typeof(CheckedFiles)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(a => a.Key == "RepositoryUrl")
            ?.Value
            is { Length: > 0 } url
            ? $"{url.TrimEnd('/')}/blob/main/docs/diagnostics"
            : null;

    /// <summary>The address of a file relative to the repository's root, else to the story's folder.</summary>
    /// <param name="file">The file, relative to the story; null for the story as a whole.</param>
    public string Uri(string? file) =>
        string.Join(
            '/',
            Path.GetRelativePath(root, Path.Combine(folder, file ?? Main))
                .Replace('\\', '/')
                .Split('/')
                .Select(System.Uri.EscapeDataString)
        );

    /// <summary>What stands in a line of a file; empty where there is none.</summary>
    /// <param name="file">The file, relative to the story.</param>
    /// <param name="line">The line, from 1.</param>
    public string Line(string? file, int? line)
    {
        if (file is null || line is not { } number)
            return "";
        if (!lines.TryGetValue(file, out var text))
            lines[file] = text = Read(Path.Combine(folder, file));
        return text.ElementAtOrDefault(number - 1) ?? "";
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
