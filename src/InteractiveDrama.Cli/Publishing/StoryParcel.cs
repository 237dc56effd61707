using System.IO.Compression;
using System.Security.Cryptography;
using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>A story as it is sent: what it is made of, and the contents.</summary>
/// <param name="Request">The announcement.</param>
/// <param name="Contents">The bytes, by SHA-256.</param>
internal sealed record StoryParcel(
    StageRequest Request,
    IReadOnlyDictionary<string, byte[]> Contents
)
{
    /// <summary>Packs a story: texts and translations are parts of its package, and so is what compiled it.</summary>
    public static StoryParcel Of(LoadedStory story)
    {
        using var zip = new MemoryStream();
        PackageFile.Write(story.Package, story.Name, zip);
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var files = new List<VersionFile>();
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using (var part = entry.Open())
                part.CopyTo(bytes);
            var content = bytes.ToArray();
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            contents[hash] = content;
            files.Add(new VersionFile("package/" + entry.FullName, hash, content.Length));
        }

        return new StoryParcel(new StageRequest(story.Package.Version, files), contents);
    }
}
