using InteractiveDrama.Server;

namespace InteractiveDrama.Cli.TakingBack;

/// <summary>Reads which story is meant by those who have no time: its id, or where it lies.</summary>
internal static class StoryNames
{
    /// <summary>The id of a story.</summary>
    /// <param name="argument">Its id, its project folder, its <c>.ink</c> file or its package.</param>
    public static string Id(string argument) =>
        Directory.Exists(argument) || File.Exists(argument)
            ? StorySources.Id(
                Path.GetFileNameWithoutExtension(
                    Path.TrimEndingDirectorySeparator(Path.GetFullPath(argument))
                )
            )
            : Publishing.Platforms.StoryId(argument);
}
