using System.Collections.Immutable;
using System.Security.Cryptography;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Cli.Backups;

/// <summary>Copies the files that stand under their hashes in a data folder: media, and the contents of published versions.</summary>
internal static class BackupFiles
{
    private const int HashLength = 64;

    /// <summary>Where they stand, below the data folder.</summary>
    private static readonly ImmutableArray<string> Folders =
    [
        "media",
        Path.Combine("publishing", "blobs"),
    ];

    /// <summary>The folder that stands beside a copy of the database.</summary>
    public static string BesideDatabase(string file) => file + ".files";

    /// <summary>Copies them. Each is compared with its name on the way; one that is there already is left alone.</summary>
    /// <param name="from">A data folder, or what stands beside a copy.</param>
    /// <param name="to">The other one.</param>
    /// <returns>How many bytes were copied, and the files whose bytes are not those of their names: they were not.</returns>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public static (long Bytes, ImmutableArray<string> Damaged) Copy(string from, string to)
    {
        var bytes = 0L;
        var damaged = ImmutableArray.CreateBuilder<string>();
        foreach (
            var folder in Folders.Where(folder => Directory.Exists(Path.Combine(from, folder)))
        )
        {
            foreach (var shard in Directory.EnumerateDirectories(Path.Combine(from, folder), "??"))
            {
                foreach (var file in Directory.EnumerateFiles(shard))
                {
                    if (Hash(file) is not { } hash)
                    {
                        continue;
                    }
                    var target = Path.Combine(to, Path.GetRelativePath(from, file));
                    if (Copy(file, target, hash) is { } copied)
                    {
                        bytes += copied;
                    }
                    else
                    {
                        damaged.Add(file);
                    }
                }
            }
        }
        return (bytes, damaged.ToImmutable());
    }

    private static string? Hash(string file) =>
        Path.GetFileName(file) is { Length: >= HashLength } name
        && MediaName.IsHash(name[..HashLength])
            ? name[..HashLength]
            : null;

    /// <summary>The bytes copied; null when the file is not what its name says.</summary>
    private static long? Copy(string file, string target, string hash)
    {
        if (File.Exists(target))
        {
            return 0;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = target + ".part";
        try
        {
            using (var written = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite))
            {
                using (var read = File.OpenRead(file))
                {
                    read.CopyTo(written);
                }
                written.Flush(flushToDisk: true);
                // What is compared is the copy, as it will be read.
                written.Position = 0;
                if (Convert.ToHexStringLower(SHA256.HashData(written)) != hash)
                {
                    return null;
                }
            }
            File.Move(unfinished, target);
            return new FileInfo(target).Length;
        }
        catch (FileNotFoundException)
        {
            // Collected meanwhile: no take of the copied database names it.
            return 0;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
