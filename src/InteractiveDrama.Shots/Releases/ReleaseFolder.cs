using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace InteractiveDrama.Shots.Releases;

/// <summary>
/// Releases in a folder: <c>STORY/NUMBER/</c> with <c>release.json</c> and <c>package.drama</c>. One is there whole or not at
/// all, and is never written again. Safe for use from several processes.
/// </summary>
/// <param name="folder">The folder; it need not be there.</param>
public sealed class ReleaseFolder(string folder)
{
    /// <summary>The name of the folder in a data folder.</summary>
    public const string Name = "releases";

    private const string Record = "release.json";
    private const string Package = "package.drama";
    private const int MostTries = 100;

    /// <summary>The ids of the stories that were released, in order.</summary>
    public ImmutableArray<string> Stories() =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Select(path => Path.GetFileName(path))
                    .Where(IsStory)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>The numbers of a story's releases, the oldest first.</summary>
    /// <param name="story">The story's id.</param>
    public ImmutableArray<int> Numbers(string story)
    {
        var of = Path.Combine(folder, Checked(story));
        return Directory.Exists(of)
            ?
            [
                .. Directory
                    .EnumerateDirectories(of)
                    .Select(path => Number(Path.GetFileName(path)))
                    .OfType<int>()
                    .Order(),
            ]
            : [];
    }

    /// <summary>A release; null when there is none of that number.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="number">The number.</param>
    /// <exception cref="InvalidReleaseException">It is damaged.</exception>
    public Release? Find(string story, int number)
    {
        var file = Path.Combine(PathOf(story, number), Record);
        if (!File.Exists(file))
        {
            return null;
        }
        try
        {
            var release = ReleaseForm.Read(File.ReadAllBytes(file));
            return release.Story == story && release.Number == number
                ? release
                : throw new InvalidReleaseException(
                    "It stands under another name than its own: take it from a backup."
                );
        }
        catch (InvalidReleaseException e)
        {
            throw new InvalidReleaseException(
                $"Release {number} of '{story}' cannot be used. {e.Message}"
            );
        }
    }

    /// <summary>Reads the package of a release.</summary>
    /// <param name="release">The release.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InvalidReleaseException">It is not there, or not the one that was released.</exception>
    public byte[] ReadPackage(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var file = Path.Combine(PathOf(release.Story, release.Number), Package);
        var bytes = File.Exists(file) ? File.ReadAllBytes(file) : [];
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == release.Package
            ? bytes
            : throw new InvalidReleaseException(
                $"The package of release {release.Number} of '{release.Story}' is not the one that was released: take it from a backup."
            );
    }

    /// <summary>Keeps a release under the next number.</summary>
    /// <param name="release">The release; its number does not count.</param>
    /// <param name="package">The package, whose hash it names.</param>
    /// <returns>The release with its number.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Release Add(Release release, byte[] package)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(package);
        var of = Directory.CreateDirectory(Path.Combine(folder, Checked(release.Story))).FullName;
        for (var tries = 1; ; tries++)
        {
            var numbered = release with
            {
                Number = Numbers(release.Story) is [.., var last] ? last + 1 : 1,
            };
            var unfinished = Directory
                .CreateDirectory(Path.Combine(of, $".{Guid.NewGuid():N}"))
                .FullName;
            try
            {
                Write(Path.Combine(unfinished, Package), package);
                Write(Path.Combine(unfinished, Record), ReleaseForm.Write(numbered));
                Directory.Move(unfinished, PathOf(numbered.Story, numbered.Number));
                return numbered;
            }
            catch (IOException)
                when (tries < MostTries && Directory.Exists(PathOf(numbered.Story, numbered.Number))
                )
            {
                // Somebody else released at the same moment: the next number is free.
            }
            finally
            {
                if (Directory.Exists(unfinished))
                {
                    Directory.Delete(unfinished, recursive: true);
                }
            }
        }
    }

    /// <summary>The folder of a release.</summary>
    public string PathOf(string story, int number) =>
        Path.Combine(folder, Checked(story), number.ToString(CultureInfo.InvariantCulture));

    private static void Write(string file, byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static int? Number(string name) =>
        name is { Length: > 0 and < 10 }
        && name[0] != '0'
        && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Checked(string story) =>
        IsStory(story)
            ? story
            : throw new ArgumentException($"'{story}' is no story's id.", nameof(story));

    private static bool IsStory(string? name) =>
        name is { Length: > 0 }
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
