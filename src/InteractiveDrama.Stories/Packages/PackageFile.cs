using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Stories.Assets;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Packages;

/// <summary>Writes and reads <c>.drama</c> files: a zip, stored, sorted, without timestamps, so that equal stories are equal bytes.</summary>
public static class PackageFile
{
    private const string ManifestName = "manifest.json";
    private const long MaxBytes = 256L * 1024 * 1024;
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Names =
    [
        "graph",
        "ids",
        "program",
        "scene",
        "settings",
        "shots",
        "sourcemap",
    ];

    /// <summary>Writes a package.</summary>
    /// <param name="package">The story.</param>
    /// <param name="story">The story's name.</param>
    /// <param name="output">Where to.</param>
    public static void Write(StoryPackage package, string story, Stream output)
    {
        ArgumentNullException.ThrowIfNull(package);
        var parts = PackageJson
            .AllParts(package.Parts)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        var manifest = new PackageManifest(
            PackageVersion.Format,
            story,
            package.Version,
            "interactive-drama 0.1, ink 1.2.0",
            "ink 21",
            parts.ToImmutableSortedDictionary(
                p => p.Name,
                p => Convert.ToHexStringLower(SHA256.HashData(p.Bytes)),
                StringComparer.Ordinal
            )
        );
        using var zip = new ZipArchive(
            output,
            ZipArchiveMode.Create,
            leaveOpen: true,
            Encoding.UTF8
        );
        foreach (
            var (name, bytes) in parts
                .Select(p => (Name: p.Name + ".json", p.Bytes))
                .Append((Name: ManifestName, Bytes: PackageJson.Bytes(manifest)))
                .Concat(PackagedFiles.Entries(package.Parts.Files))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
        )
        {
            var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
            entry.LastWriteTime = Epoch;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
    }

    /// <summary>Reads a package. Everything in it is checked against its manifest.</summary>
    /// <param name="input">The file.</param>
    /// <returns>The story's name and the story.</returns>
    /// <exception cref="InvalidPackageException">It is not a package, was changed, or is too large.</exception>
    public static (string Story, StoryPackage Package) Read(Stream input)
    {
        try
        {
            using var zip = new ZipArchive(
                input,
                ZipArchiveMode.Read,
                leaveOpen: true,
                Encoding.UTF8
            );
            var manifest = Part<PackageManifest>(Bytes(zip, ManifestName));
            if (manifest.Format != PackageVersion.Format)
                throw new InvalidPackageException(
                    $"The package has format {manifest.Format}; this version reads format {PackageVersion.Format}. Build it again."
                );
            var parts = Names.ToDictionary(
                n => n,
                n => Checked(zip, n, manifest),
                StringComparer.Ordinal
            );
            var package = new StoryPackage(
                new StoryParts(
                    Encoding.UTF8.GetString(parts["program"]),
                    Part<IdsPart>(parts["ids"]),
                    Part<ShotsPart>(parts["shots"]),
                    Part<ScenePart>(parts["scene"]),
                    Part<StorySettings>(parts["settings"]),
                    Part<StoryGraph>(parts["graph"]),
                    Part<SourceMap>(parts["sourcemap"])
                )
                {
                    Texts = Optional(zip, "texts", manifest, TextsPart.Empty),
                    Locales = Optional(zip, "locales", manifest, ImmutableArray<LocalePart>.Empty),
                    Files = PackagedFiles.Read(
                        Optional(zip, "files", manifest, ImmutableArray<StoryFile>.Empty),
                        name => Bytes(zip, name)
                    ),
                }
            );
            var experiments = package.Settings.Experiments;
            if (
                experiments.Any(e => !e.IsWhole)
                || experiments.DistinctBy(e => (e.Kind, e.At)).Count() != experiments.Length
            )
                throw new InvalidPackageException(
                    "The package's experiments are damaged; build it again with 'drama build'."
                );
            return package.Version == manifest.Version
                ? (manifest.Story, package)
                : throw new InvalidPackageException(
                    "The package's version is not that of its parts; build it again."
                );
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or JsonException
                        or ArgumentException
                        or NullReferenceException
                        or IOException
                        or NotSupportedException
            )
        {
            throw new InvalidPackageException(
                "This is not a .drama package, or it is damaged; build it again with 'drama build'."
            );
        }
    }

    // Packages built before there were translations, or files, do not have them.
    private static T Optional<T>(
        ZipArchive zip,
        string name,
        PackageManifest manifest,
        T missing
    ) => manifest.Parts.ContainsKey(name) ? Part<T>(Checked(zip, name, manifest)) : missing;

    private static byte[] Checked(ZipArchive zip, string name, PackageManifest manifest)
    {
        var bytes = Bytes(zip, name + ".json");
        return
            manifest.Parts.TryGetValue(name, out var hash)
            && hash == Convert.ToHexStringLower(SHA256.HashData(bytes))
            ? bytes
            : throw new InvalidPackageException(
                $"The package's part '{name}' was changed after it was built; build it again."
            );
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        var entry =
            zip.GetEntry(name)
            ?? throw new InvalidPackageException(
                $"The package has no part '{name}'; build it again."
            );
        if (entry.Length > MaxBytes || entry.Length != entry.CompressedLength)
            throw new InvalidPackageException(
                $"The package's part '{name}' is too large or compressed; build it again."
            );
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static T Part<T>(byte[] bytes) =>
        JsonSerializer.Deserialize<T>(bytes, PackageJson.Options)
        ?? throw new InvalidPackageException("A part of the package is empty; build it again.");
}
