using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>
/// The files of a project that the studio may read and write: its scripts and its <c>drama.yaml</c>, wherever links lead
/// nothing outside the project.
/// </summary>
internal sealed class ProjectFolder
{
    /// <summary>No file the editor takes is larger.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int MostFiles = 500;
    private const int MostFolders = 2000;
    private const int Deepest = 8;
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private readonly ProjectFiles files;
    private readonly bool bare;

    /// <summary>The folder of what a story argument names.</summary>
    /// <param name="argument">A project folder or an <c>.ink</c> file.</param>
    public ProjectFolder(string argument)
    {
        Argument = System.IO.Path.GetFullPath(argument);
        bare = File.Exists(Argument);
        files = new ProjectFiles(bare ? System.IO.Path.GetDirectoryName(Argument)! : Argument);
    }

    /// <summary>The folder or script, absolute.</summary>
    public string Argument { get; }

    /// <summary>The project's folder, absolute, links resolved.</summary>
    public string Root => files.Root;

    /// <summary>True when files can be written here.</summary>
    public bool IsWritable
    {
        get
        {
            var probe = System.IO.Path.Combine(Root, $".drama-{Guid.NewGuid():N}.tmp");
            try
            {
                using (File.Create(probe, 1, FileOptions.DeleteOnClose))
                    return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>The files that can be edited, the settings first.</summary>
    public ImmutableArray<string> List()
    {
        var found = new List<string>();
        var folders = new Queue<(string Folder, int Depth)>([(Root, 0)]);
        for (var seen = 0; seen < MostFolders && folders.TryDequeue(out var at); seen++)
        {
            foreach (var file in Entries(at.Folder, Directory.EnumerateFiles))
            {
                var path = files.Relative(file);
                if (found.Count < MostFiles && IsEditable(path) && IsInside(path))
                    found.Add(path);
            }

            // A bare script's folder holds whatever it holds: what lies beside the script is enough.
            if (bare || at.Depth == Deepest)
                continue;
            foreach (var folder in Entries(at.Folder, Directory.EnumerateDirectories))
            {
                if (System.IO.Path.GetFileName(folder) is "node_modules" or "media" or "takes")
                    continue;
                if (new DirectoryInfo(folder).LinkTarget is null)
                    folders.Enqueue((folder, at.Depth + 1));
            }
        }

        return
        [
            .. found
                .OrderBy(p => p == ProjectLoader.SettingsFile ? 0 : 1)
                .ThenBy(p => p, StringComparer.Ordinal),
        ];
    }

    /// <summary>Reads a file for the editor.</summary>
    public ProjectText Read(string path)
    {
        var (relative, full) = Resolve(path);
        var bytes = Bytes(full, relative);
        return new ProjectText(relative, Text(bytes, relative), StampOf(bytes));
    }

    /// <summary>The stamp of a file; null when there is none.</summary>
    public string? Stamp(string path)
    {
        var (relative, full) = Resolve(path);
        return File.Exists(full) ? StampOf(Bytes(full, relative)) : null;
    }

    /// <summary>
    /// Writes a file in one step: whoever reads it finds the text before or the text after. Line ends and byte order mark
    /// stay as the file has them.
    /// </summary>
    /// <param name="path">Relative to the project.</param>
    /// <param name="text">The text.</param>
    /// <param name="stamp">What the writer began from; null writes whatever stands there.</param>
    /// <returns>The new stamp; null when the file is no longer what the writer began from.</returns>
    public string? Write(string path, string text, string? stamp)
    {
        var (relative, full) = Resolve(path);
        var before = File.Exists(full) ? Bytes(full, relative) : null;
        if (stamp is not null && (before is null ? "" : StampOf(before)) != stamp)
            return null;
        var bytes = Like(before, text);
        if (bytes.Length > MostBytes)
            throw StudioException.Bad(
                $"'{relative}' would be larger than 4 MB; divide it into several files."
            );
        var folder = System.IO.Path.GetDirectoryName(full)!;
        var draft = System.IO.Path.Combine(
            folder,
            $".{System.IO.Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp"
        );
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            if (before is not null && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(draft, File.GetUnixFileMode(full));
            File.Move(draft, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StudioException.Refused($"'{relative}' cannot be written: {e.Message}");
        }
        finally
        {
            File.Delete(draft);
        }

        return StampOf(bytes);
    }

    private (string Relative, string Full) Resolve(string path)
    {
        try
        {
            var full = files.Resolve(path);
            // What a link is called is not what it leads to: both must be a script's names.
            if (!IsEditable(path.Replace('\\', '/')) || !IsEditable(files.Relative(full)))
                throw StudioException.Refused(
                    $"'{path}' is not edited here: the studio edits a story's .ink files and its drama.yaml."
                );
            return (files.Relative(full), full);
        }
        catch (PathOutsideProjectException e)
        {
            throw StudioException.Refused(e.Message);
        }
    }

    private bool IsInside(string path)
    {
        try
        {
            return IsEditable(files.Relative(files.Resolve(path)));
        }
        catch (PathOutsideProjectException)
        {
            return false;
        }
    }

    private static bool IsEditable(string path) =>
        path == ProjectLoader.SettingsFile
        || (
            path.EndsWith(".ink", StringComparison.OrdinalIgnoreCase)
            && !path.Split('/').Any(part => part.StartsWith('.'))
        );

    private static byte[] Bytes(string full, string relative)
    {
        try
        {
            if (!File.Exists(full))
                throw StudioException.Missing($"There is no file '{relative}' in the project.");
            if (new FileInfo(full).Length > MostBytes)
                throw StudioException.Bad(
                    $"'{relative}' is larger than 4 MB, too large to edit here."
                );
            return File.ReadAllBytes(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StudioException.Refused($"'{relative}' cannot be read: {e.Message}");
        }
    }

    private static string Text(byte[] bytes, string relative)
    {
        try
        {
            return Utf8.GetString(bytes)
                .TrimStart('\uFEFF')
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace('\r', '\n');
        }
        catch (DecoderFallbackException)
        {
            throw StudioException.Bad($"'{relative}' is not UTF-8 text; save it as UTF-8.");
        }
    }

    private static byte[] Like(byte[]? before, string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = before?.AsSpan().Count((byte)'\n') ?? 0;
        var carriage = before?.AsSpan().Count("\r\n"u8) ?? 0;
        if (carriage > lines / 2)
            plain = plain.Replace("\n", "\r\n", StringComparison.Ordinal);
        var bytes = Utf8.GetBytes(plain);
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return before?.AsSpan().StartsWith(mark) == true ? [.. mark, .. bytes] : bytes;
    }

    private static string StampOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static IEnumerable<string> Entries(
        string folder,
        Func<string, string, EnumerationOptions, IEnumerable<string>> list
    ) =>
        list(
            folder,
            "*",
            new EnumerationOptions
            {
                IgnoreInaccessible = true,
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            }
        );
}
