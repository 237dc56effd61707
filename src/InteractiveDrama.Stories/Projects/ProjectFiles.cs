using System.Collections.Immutable;
using System.Text;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads the files of one project. No path, and no link on the way, leads out of it.</summary>
public sealed class ProjectFiles
{
    private const long MaxScriptBytes = 16 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly ImmutableDictionary<string, string> drafts;

    /// <summary>The files below a folder.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="drafts">Texts that stand for those on the disk, by path relative to the project; none when null.</param>
    public ProjectFiles(string root, ImmutableDictionary<string, string>? drafts = null)
    {
        Root = Real(Path.GetFullPath(root));
        this.drafts = drafts ?? [];
    }

    /// <summary>The folder, absolute, links resolved.</summary>
    public string Root { get; }

    /// <summary>Resolves a path inside the project.</summary>
    /// <param name="relative">Relative to the project, with <c>/</c> or the system's separator.</param>
    /// <returns>The absolute path of the file, links resolved.</returns>
    /// <exception cref="PathOutsideProjectException">The path, or a link on it, leads out of the project.</exception>
    public string Resolve(string relative)
    {
        ArgumentNullException.ThrowIfNull(relative);
        if (relative.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(relative))
            throw new PathOutsideProjectException(relative);
        var full = Path.GetFullPath(Path.Combine(Root, relative.Replace('\\', '/')));
        if (!IsInside(full) || !IsInside(Real(full)))
            throw new PathOutsideProjectException(relative);
        return Real(full);
    }

    /// <summary>Reads a text file of the project, line ends normalised to <c>\n</c>, without a byte order mark.</summary>
    /// <param name="relative">Relative to the project.</param>
    /// <exception cref="PathOutsideProjectException">The path leads out of the project.</exception>
    /// <exception cref="StoryFileException">The file is missing, too large, or not UTF-8.</exception>
    public string ReadText(string relative) => Normalised(Decode(relative, ReadBytes(relative)));

    /// <summary>Reads a file of the project as it is.</summary>
    /// <param name="relative">Relative to the project.</param>
    /// <exception cref="PathOutsideProjectException">The path, or a link on it, leads out of the project.</exception>
    /// <exception cref="StoryFileException">The file is missing or too large for a script.</exception>
    public byte[] ReadBytes(string relative)
    {
        var path = Resolve(relative);
        if (drafts.TryGetValue(Relative(path), out var draft))
            return Encoding.UTF8.GetBytes(draft);
        try
        {
            if (!File.Exists(path))
                throw new StoryFileException($"There is no file '{relative}' in the project.");
            if (new FileInfo(path).Length > MaxScriptBytes)
                throw new StoryFileException(
                    $"'{relative}' is larger than 16 MB, too large for a script."
                );
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoryFileException($"'{relative}' cannot be read: {e.Message}");
        }
    }

    /// <summary>A script's text, every character of it: line ends and byte order mark as they are.</summary>
    /// <exception cref="StoryFileException">The bytes are not UTF-8.</exception>
    internal static string Decode(string relative, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new StoryFileException($"'{relative}' is not UTF-8 text; save it as UTF-8.");
        }
    }

    /// <summary>The text as compilers take it: <c>\n</c> at every line's end, no byte order mark.</summary>
    internal static string Normalised(string text) =>
        text.TrimStart('\uFEFF')
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');

    /// <summary>The path relative to the project, with <c>/</c>, in NFC.</summary>
    /// <param name="full">An absolute path inside the project.</param>
    public string Relative(string full) =>
        Path.GetRelativePath(Root, full).Replace('\\', '/').Normalize(NormalizationForm.FormC);

    private bool IsInside(string full) =>
        full.StartsWith(
            Root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        ) || string.Equals(full, Root, StringComparison.Ordinal);

    private static string Real(string full)
    {
        var root = Path.GetPathRoot(full) ?? "/";
        var path = root;
        foreach (
            var part in full[root.Length..]
                .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            path = Path.Combine(path, part);
            FileSystemInfo info = Directory.Exists(path)
                ? new DirectoryInfo(path)
                : new FileInfo(path);
            try
            {
                if (info.LinkTarget is not null)
                    path = Real(info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path);
            }
            catch (IOException)
            {
                // A link that leads nowhere stays as it is; reading it says so.
            }
        }

        return path;
    }
}
