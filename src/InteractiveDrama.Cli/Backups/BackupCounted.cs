using InteractiveDrama.Storage.Sqlite.Backup;

namespace InteractiveDrama.Cli.Backups;

/// <summary>Copies what is counted of viewers from a data folder to what stands beside a copy of its database, and back.</summary>
internal static class BackupCounted
{
    /// <summary>The key by which viewers are named; without it those who come back would be taken for others.</summary>
    private static readonly string Key = Path.Combine("analytics", "viewers.key");

    /// <summary>Copies it.</summary>
    /// <param name="from">A data folder, or what stands beside a copy.</param>
    /// <param name="to">The other one.</param>
    /// <returns>How many bytes were copied.</returns>
    /// <exception cref="IOException">There is some already, or it cannot be read or written.</exception>
    public static long Copy(string from, string to)
    {
        var bytes = DatabaseBackup.CopyAnalytics(from, to);
        var (source, target) = (Path.Combine(from, Key), Path.Combine(to, Key));
        if (!File.Exists(source) || File.Exists(target))
        {
            return bytes;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(source, target);
        return bytes + new FileInfo(target).Length;
    }
}
