using System.Collections.Immutable;
using InteractiveDrama.Shots.Releases;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>The media files that releases rest on.</summary>
internal static class ReleasedFiles
{
    /// <summary>The releases of a data folder.</summary>
    public static ReleaseFolder Folder(string data) => new(Path.Combine(data, ReleaseFolder.Name));

    /// <summary>SHA-256 of every file of every release in a data folder.</summary>
    /// <exception cref="InvalidReleaseException">A release is damaged: nobody knows what it needs.</exception>
    public static ImmutableHashSet<string> Of(string data)
    {
        var folder = Folder(data);
        return
        [
            .. from story in folder.Stories()
            from number in folder.Numbers(story)
            let release = folder.Find(story, number)
            where release is not null
            from take in release.Takes
            from file in take.Files
            select file.Sha256,
        ];
    }
}
