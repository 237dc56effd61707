using System.Globalization;
using System.Text;

namespace InteractiveDrama.Server.Watching;

/// <summary>The files a story is made of, as they are now.</summary>
internal static class WatchedFiles
{
    /// <summary>Far more than a story has; a folder of more is looked at in part.</summary>
    private const int MostFiles = 10_000;

    private static readonly string[] Endings = [".ink", ".yaml", ".lock", ".xlf", ".csv"];

    /// <summary>Says names, lengths and times of change; another text means that something changed.</summary>
    /// <param name="argument">A project folder, a script or a package.</param>
    /// <param name="scripts">The scripts of its last version, relative to its folder.</param>
    public static string Stamp(string argument, IEnumerable<string> scripts)
    {
        var stamp = new StringBuilder();
        foreach (var file in Files(argument, scripts))
        {
            var info = new FileInfo(file);
            if (info.Exists)
            {
                stamp.Append(
                    CultureInfo.InvariantCulture,
                    $"{file}|{info.Length}|{info.LastWriteTimeUtc.Ticks}\n"
                );
            }
        }
        return stamp.ToString();
    }

    private static IEnumerable<string> Files(string argument, IEnumerable<string> scripts)
    {
        if (Directory.Exists(argument))
        {
            return Directory
                .EnumerateFiles(
                    argument,
                    "*",
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        IgnoreInaccessible = true,
                        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
                        MaxRecursionDepth = 8,
                    }
                )
                .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.Ordinal))
                .Take(MostFiles)
                .Order(StringComparer.Ordinal);
        }
        // Beside a script alone may lie anything: only what it includes counts.
        var folder = Path.GetDirectoryName(Path.GetFullPath(argument))!;
        return scripts
            .Select(script => Path.GetFullPath(Path.Combine(folder, script)))
            .Append(Path.GetFullPath(argument))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }
}
