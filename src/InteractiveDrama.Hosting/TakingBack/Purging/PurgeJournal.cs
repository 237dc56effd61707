using System.Globalization;
using System.Text;

namespace InteractiveDrama.Hosting.TakingBack.Purging;

/// <summary>
/// Which withdrawals have been purged: the numbers of their entries, a line each, in a file beside the media. What is on the
/// record and not in here is to be purged yet, whoever wrote it and however often the host was started since.
/// </summary>
/// <param name="folder">The folder of the media.</param>
internal sealed class PurgeJournal(string folder)
{
    /// <summary>Its name in the folder of the media, which serves nothing of that name.</summary>
    public const string FileName = "purged.log";

    private readonly string path = Path.Combine(folder, FileName);

    /// <summary>The numbers in it. A line that a power cut left half counts for nothing: that is purged twice.</summary>
    public HashSet<long> Read() =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(Number).OfType<long>()] : [];

    /// <summary>Adds a number, on the disk when it returns.</summary>
    public void Add(long entry)
    {
        Directory.CreateDirectory(folder);
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        // A line of its own even after one that was cut short.
        file.Write("\n"u8);
        file.Write(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{entry};\n"))
        );
        file.Flush(flushToDisk: true);
    }

    private static long? Number(string line) =>
        line.EndsWith(';')
        && long.TryParse(
            line.AsSpan(0, line.Length - 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
