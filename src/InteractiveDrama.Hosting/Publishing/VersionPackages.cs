using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Makes stories of stored versions, and stored versions of stories.</summary>
internal sealed class VersionPackages(BlobFolder blobs)
{
    /// <summary>A version, ready to play. Its package is checked like one that comes from a file.</summary>
    /// <exception cref="InvalidPackageException">Its files are no package of that version.</exception>
    /// <exception cref="IOException">One of its files cannot be read.</exception>
    public PublishedStory Load(string story, string version, ImmutableArray<VersionFile> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(
                    file.Name[VersionFiles.Package.Length..],
                    CompressionLevel.NoCompression
                );
                using var to = entry.Open();
                using var from = blobs.OpenRead(file.Sha256);
                from.CopyTo(to);
            }
        }
        zip.Position = 0;
        var (_, package) = PackageFile.Read(zip);
        if (package.Version != version)
        {
            throw new InvalidPackageException(
                $"The package is version {package.Version} and not {version}, as which it was sent; send it again."
            );
        }
        try
        {
            return new PublishedStory(story, package);
        }
        catch (InvalidStoryProgramException e)
        {
            throw new InvalidPackageException(e.Message);
        }
    }

    /// <summary>Keeps a story's package as the files of a version.</summary>
    public async Task<ImmutableArray<VersionFile>> KeepAsync(PublishedStory story)
    {
        using var zip = new MemoryStream();
        PackageFile.Write(story.Package, story.Id, zip);
        zip.Position = 0;
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        var files = ImmutableArray.CreateBuilder<VersionFile>();
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            await using (var part = await entry.OpenAsync())
            {
                await part.CopyToAsync(bytes);
            }
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
            bytes.Position = blobs.Offset(hash);
            await blobs.AppendAsync(
                hash,
                bytes.Length,
                bytes.Position,
                bytes,
                CancellationToken.None
            );
            files.Add(new VersionFile(VersionFiles.Package + entry.FullName, hash, bytes.Length));
        }
        return files.ToImmutable();
    }
}
