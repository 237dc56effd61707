namespace InteractiveDrama.Stories.Projects;

/// <summary>Writes files of a project: each whole or not at all, and none when one of them cannot be.</summary>
public static class FileChanges
{
    /// <summary>Puts every new content beside its file, then into its place, in the order given; permissions are kept.</summary>
    /// <param name="files">The project's files.</param>
    /// <param name="changes">The changes.</param>
    /// <exception cref="StoryFileException">A file is not what it was when the change was made up; nothing was written.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be written.</exception>
    public static void Write(ProjectFiles files, IReadOnlyCollection<FileChange> changes)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(changes);
        var prepared = new List<(string Beside, string Path)>();
        try
        {
            foreach (var change in changes)
            {
                var path = files.Resolve(change.File);
                var beside = $"{path}.{Guid.NewGuid():N}.tmp";
                prepared.Add((beside, path));
                Prepare(change, path, beside);
            }

            foreach (var (beside, path) in prepared)
                File.Move(beside, path, overwrite: true);
        }
        finally
        {
            foreach (var (beside, _) in prepared)
                File.Delete(beside);
        }
    }

    private static void Prepare(FileChange change, string path, string beside)
    {
        var exists = File.Exists(path);
        if (exists)
        {
            // A rename would get past a file's own protection.
            using var probe = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        }

        var now = exists ? File.ReadAllBytes(path) : null;
        if (
            exists != change.Before.HasValue
            || !now.AsSpan().SequenceEqual(change.Before.GetValueOrDefault().Span)
        )
            throw new StoryFileException(
                $"'{change.File}' was changed by another program in the meantime; nothing was written. Run the command again."
            );
        using (var file = File.Open(beside, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(change.After.Span);
            file.Flush(flushToDisk: true);
        }

        if (exists && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
    }
}
