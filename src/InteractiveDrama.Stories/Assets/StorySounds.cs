using System.Collections.Immutable;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Assets;

/// <summary>The sounds of a story by the names its tags give them: a file <c>audio/rain.m4a</c> is <c>rain</c>.</summary>
public static class StorySounds
{
    /// <summary>The folder they are in.</summary>
    public const string Folder = "audio";

    /// <summary>The endings of their names; of two files with one name the earlier one counts.</summary>
    public static ImmutableArray<string> Endings { get; } = [".m4a", ".mp3", ".wav", ".ogg"];

    /// <summary>The sounds among a story's files.</summary>
    /// <param name="files">The files of a package.</param>
    public static ImmutableSortedDictionary<string, StoryFile> Of(
        ImmutableArray<StoryFile> files
    ) =>
        files
            .Where(f => NameOf(f.Path) is not null)
            .OrderBy(f => Endings.IndexOf(EndingOf(f.Path)!))
            .DistinctBy(f => NameOf(f.Path), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(f => NameOf(f.Path)!, f => f, StringComparer.Ordinal);

    /// <summary>The name that tags give a file.</summary>
    /// <param name="path">Its path in the project.</param>
    /// <returns>Null for a file that is none of these, or whose name no tag can say.</returns>
    public static string? NameOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (
            !path.StartsWith(Folder + "/", StringComparison.Ordinal)
            || EndingOf(path) is not { } ending
        )
            return null;
        var name = path[(Folder.Length + 1)..^ending.Length];
        return TagValues.IsName(name) ? name : null;
    }

    private static string? EndingOf(string path) =>
        Endings.FirstOrDefault(e => path.EndsWith(e, StringComparison.Ordinal));
}
