using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>The keys that sign the addresses of pictures: those of the options, else one kept beside the media.</summary>
internal sealed class MediaKeys(IOptions<DramaOptions> options, ILogger<MediaKeys> log)
{
    /// <summary>Its name in the folder of the media, which serves nothing of that name.</summary>
    public const string FileName = "signing.key";

    private const int Length = 32;

    private readonly Lazy<ImmutableArray<byte[]>> keys = new(() =>
        options.Value.Media.SigningKeys is { Count: > 0 } configured
            ? [.. configured.Select(Encoding.UTF8.GetBytes)]
            : [Kept(options.Value.MediaFolder, log)]
    );

    /// <summary>The keys; the first signs.</summary>
    public ImmutableArray<byte[]> All => keys.Value;

    private static byte[] Kept(string folder, ILogger log)
    {
        var made = RandomNumberGenerator.GetBytes(Length);
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, FileName);
            if (!File.Exists(path))
            {
                Write(path, made);
            }
            var kept = File.ReadAllBytes(path);
            if (kept.Length == Length)
            {
                return kept;
            }
            log.LogWarning(
                "{File} is no key, so addresses of pictures end with this process; delete it, and a new one is made",
                path
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(
                e,
                "No signing key can be kept in {Folder}, so addresses of pictures end with this process",
                folder
            );
        }
        return made;
    }

    /// <summary>Another process may do the same at once: the file appears whole, and the first one stays.</summary>
    private static void Write(string path, byte[] key)
    {
        var beside = $"{path}.{Guid.NewGuid():N}";
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using (var file = new FileStream(beside, how))
        {
            file.Write(key);
        }
        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
