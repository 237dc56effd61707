using InteractiveDrama.Cli.Releasing;

namespace InteractiveDrama.Cli.Backups;

/// <summary>Copies releases from a data folder to what stands beside a copy of its database, and back.</summary>
internal static class BackupReleases
{
    /// <summary>Copies those that are not there yet, each whole or not at all; one is never changed.</summary>
    /// <param name="from">A data folder, or what stands beside a copy.</param>
    /// <param name="to">The other one.</param>
    /// <returns>How many bytes were copied.</returns>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public static long Copy(string from, string to)
    {
        var (source, target) = (ReleasedFiles.Folder(from), ReleasedFiles.Folder(to));
        return (
            from story in source.Stories()
            from number in source.Numbers(story)
            select CopyOne(source.PathOf(story, number), target.PathOf(story, number))
        ).Sum();
    }

    private static long CopyOne(string from, string to)
    {
        if (Directory.Exists(to))
        {
            return 0;
        }
        var unfinished = $"{to}.{Guid.NewGuid():N}.part";
        Directory.CreateDirectory(unfinished);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(unfinished, Path.GetFileName(file)));
        }
        Directory.Move(unfinished, to);
        return Directory.EnumerateFiles(to).Sum(file => new FileInfo(file).Length);
    }
}
