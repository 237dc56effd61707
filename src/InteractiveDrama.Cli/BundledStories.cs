namespace InteractiveDrama.Cli;

/// <summary>The stories that come with the project.</summary>
internal static class BundledStories
{
    public static string[] All()
    {
        var home = Environment.GetEnvironmentVariable("DRAMA_HOME") is { Length: > 0 } set ? set : Directory.GetCurrentDirectory();
        var folder = Path.Combine(home, "stories");
        return Directory.Exists(folder)
            ? [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)]
            : throw new UsageException("There are no bundled stories here: name a story, such as 'drama serve my-story'.");
    }
}
