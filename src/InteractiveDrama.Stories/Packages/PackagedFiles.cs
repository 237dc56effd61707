using System.Collections.Immutable;
using System.Security.Cryptography;
using InteractiveDrama.Stories.Assets;

namespace InteractiveDrama.Stories.Packages;

/// <summary>A story's files inside a package: each content once, under its SHA-256, so that no name of a file becomes a path.</summary>
internal static class PackagedFiles
{
    private const string Folder = "files/";
    private const int MostFiles = 2000;

    /// <summary>The entries that hold their bytes.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Entries(
        ImmutableArray<StoryFile> files
    ) =>
        files
            .DistinctBy(f => f.Sha256, StringComparer.Ordinal)
            .Select(f => (Folder + f.Sha256, f.Content.ToArray()));

    /// <summary>The files with their bytes.</summary>
    /// <param name="listed">What the package lists.</param>
    /// <param name="entry">The bytes of an entry, bounded in size.</param>
    /// <exception cref="InvalidPackageException">A file was changed after the package was built, or there are too many.</exception>
    public static ImmutableArray<StoryFile> Read(
        ImmutableArray<StoryFile> listed,
        Func<string, byte[]> entry
    )
    {
        if (listed.Length > MostFiles)
            throw new InvalidPackageException(
                $"The package has more than {MostFiles} pictures and sounds; build it again with fewer."
            );
        var known = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var hash in listed.Select(f => f.Sha256).Distinct(StringComparer.Ordinal))
        {
            var bytes = entry(Folder + hash);
            if (hash != Convert.ToHexStringLower(SHA256.HashData(bytes)))
                throw new InvalidPackageException(
                    "A picture or sound of the package was changed after it was built; build it again."
                );
            known[hash] = bytes;
        }

        // What a file is was read from its bytes, and is again: a package comes from anywhere.
        return
        [
            .. listed.Select(f =>
                f with
                {
                    Type =
                        FileSignature.TypeOf(known[f.Sha256])
                        ?? throw new InvalidPackageException(
                            $"The package's file '{f.Path}' is no picture and no sound; build it again."
                        ),
                    Content = known[f.Sha256],
                }
            ),
        ];
    }
}
