using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>Shows the folders of this machine to its own writer: names only, and which of them are stories.</summary>
internal static class FolderBrowser
{
    private const int MostFolders = 500;

    /// <summary>The folders in a folder.</summary>
    /// <param name="path">Absolute; the writer's home when null.</param>
    public static FolderListing List(string? path)
    {
        var folder = string.IsNullOrWhiteSpace(path) ? Home : Path.GetFullPath(Expand(path));
        if (!Directory.Exists(folder))
            throw StudioException.Missing($"There is no folder '{folder}' on this machine.");
        try
        {
            return new FolderListing(
                folder,
                Path.GetDirectoryName(folder),
                IsStory(folder),
                [
                    .. Directory
                        .EnumerateDirectories(
                            folder,
                            "*",
                            new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden }
                        )
                        .Order(StringComparer.OrdinalIgnoreCase)
                        .Take(MostFolders)
                        .Select(f => new FolderEntry(Path.GetFileName(f), f, IsStory(f))),
                ]
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StudioException.Refused(
                $"The folder '{folder}' cannot be looked into: {e.Message}"
            );
        }
    }

    /// <summary>Where a writer's folders begin.</summary>
    public static string Home =>
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
            ? home
            : Directory.GetCurrentDirectory();

    /// <summary>A path as typed, <c>~</c> for the home folder.</summary>
    public static string Expand(string path)
    {
        var typed = path.Trim();
        return typed == "~" || typed.StartsWith("~/", StringComparison.Ordinal)
            ? Home + typed[1..]
            : typed;
    }

    private static bool IsStory(string folder) =>
        File.Exists(Path.Combine(folder, ProjectLoader.SettingsFile))
        || File.Exists(Path.Combine(folder, "main.ink"));
}
