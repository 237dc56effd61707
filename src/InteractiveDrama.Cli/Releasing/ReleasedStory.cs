using InteractiveDrama.Server;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>Whose releases are meant.</summary>
internal static class ReleasedStory
{
    /// <summary>The id of a story that is named by its id, or by where it is; it need not be there any more.</summary>
    /// <param name="argument">The argument.</param>
    /// <exception cref="UsageException">It is empty.</exception>
    public static string Id(string argument)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(argument));
        if (
            name.EndsWith(".ink", StringComparison.Ordinal)
            || name.EndsWith(".drama", StringComparison.Ordinal)
        )
        {
            name = Path.GetFileNameWithoutExtension(name);
        }
        return name.Length > 0
            ? StorySources.Id(name)
            : throw new UsageException($"'{argument}' names no story.");
    }
}
