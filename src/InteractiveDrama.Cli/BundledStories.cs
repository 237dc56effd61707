namespace InteractiveDrama.Cli;

/// <summary>The stories that come with the project.</summary>
internal static class BundledStories
{
    /// <summary>The folder of this project, in which stories and documents lie.</summary>
    public static string Home =>
        Environment.GetEnvironmentVariable("DRAMA_HOME") is { Length: > 0 } set
            ? set
            : Directory.GetCurrentDirectory();

    public static string[] All()
    {
        var folder = Path.Combine(Home, "stories");
        return Directory.Exists(folder)
            ? [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)]
            : throw new UsageException(
                "There are no bundled stories here: name a story, such as 'drama serve my-story'."
            );
    }
}
