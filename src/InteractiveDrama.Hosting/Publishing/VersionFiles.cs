using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using InteractiveDrama.Playback.Publishing;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Checks what a writer announces before anything is done with it.</summary>
internal static partial class VersionFiles
{
    /// <summary>What every version has.</summary>
    public const string Manifest = Package + "manifest.json";

    /// <summary>What the names of a package's parts begin with.</summary>
    public const string Package = "package/";

    private const int MostFiles = 2100;
    private const int HashLength = 64;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The files of a request.</summary>
    /// <exception cref="PublishingRefusal">They cannot be a version's.</exception>
    public static ImmutableArray<VersionFile> Check(
        string story,
        StageRequest? request,
        PublishingOptions options
    )
    {
        Story(story);
        if (request is not { Version: { } version, Files: { Count: > 0 } files })
        {
            throw PublishingRefusal.Invalid(
                "The request is JSON such as {\"version\": \"...\", \"files\": [{\"name\", \"sha256\", \"length\"}]}, sent as application/json."
            );
        }
        Version(version);
        if (files.Count > MostFiles)
        {
            throw PublishingRefusal.TooLarge(
                $"A version has at most {MostFiles} files; this one has {files.Count}."
            );
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Check(file, options);
            if (!names.Add(file.Name))
            {
                throw PublishingRefusal.Invalid($"The file '{file.Name}' stands twice.");
            }
            if (lengths.TryGetValue(file.Sha256, out var length) && length != file.Length)
            {
                throw PublishingRefusal.Invalid(
                    $"The file '{file.Name}' has the hash of another one and not its length."
                );
            }
            lengths[file.Sha256] = file.Length;
        }
        if (!names.Contains(Manifest))
        {
            throw PublishingRefusal.Invalid($"A version has a file '{Manifest}'.");
        }
        // Each length is bounded, and so is their number: the sum cannot overflow.
        return files.Sum(file => file.Length) <= options.MaximumBytes
            ? [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)]
            : throw PublishingRefusal.TooLarge(
                $"A version may have {options.MaximumBytes} bytes here (Publishing:MaximumBytes); this one has more."
            );
    }

    /// <summary>Whether a text is SHA-256 in hex: nothing else becomes a file's name.</summary>
    public static bool IsHash(string? text) =>
        text is { Length: HashLength } && !text.AsSpan().ContainsAnyExcept(HexDigits);

    /// <summary>Checks a story's id.</summary>
    public static void Story(string story)
    {
        if (!StoryId().IsMatch(story))
        {
            throw PublishingRefusal.Invalid(
                "A story's id has 1 to 100 lower-case letters, digits, '-' and '_'."
            );
        }
    }

    /// <summary>Checks a version.</summary>
    public static void Version(string version)
    {
        if (version.Length != 32 || version.AsSpan().ContainsAnyExcept(HexDigits))
        {
            throw PublishingRefusal.Invalid(
                "A version has 32 lower-case hex digits, as 'drama build' prints it."
            );
        }
    }

    private static void Check(VersionFile? file, PublishingOptions options)
    {
        if (file is not { Name: { } name, Sha256: { } hash } || !FileName().IsMatch(name))
        {
            throw PublishingRefusal.Invalid(
                "Each file has a name such as 'package/program.json', a sha256 and a length."
            );
        }
        if (!IsHash(hash))
        {
            throw PublishingRefusal.Invalid(
                $"The sha256 of '{name}' must be 64 lower-case hex digits."
            );
        }
        if (file.Length < 0)
        {
            throw PublishingRefusal.Invalid($"The length of '{name}' is below 0.");
        }
        if (file.Length > options.MaximumFileBytes)
        {
            throw PublishingRefusal.TooLarge(
                $"A file may have {options.MaximumFileBytes} bytes here (Publishing:MaximumFileBytes); '{name}' has {file.Length}."
            );
        }
    }

    [GeneratedRegex(@"^[a-z0-9_-]{1,100}\z")]
    private static partial Regex StoryId();

    [GeneratedRegex(
        @"^package/([a-z]{1,40}\.json|files/[0-9a-f]{64})\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex FileName();
}
