using InteractiveDrama.Cli.Desk;

namespace InteractiveDrama.Cli;

/// <summary>The stories that come with the project.</summary>
internal static class BundledStories
{
    public static string[] All()
    {
        var folder = Path.Combine(Installation.Home, "stories");
        return Directory.Exists(folder)
            ? [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)]
            : throw new UsageException(
                "There are no bundled stories here: name a story, such as 'drama serve my-story'."
            );
    }
}
