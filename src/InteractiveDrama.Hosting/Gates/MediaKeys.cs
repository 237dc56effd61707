using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Hosting.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>The keys that sign the addresses of pictures: those of the options, else one kept beside the media.</summary>
internal sealed class MediaKeys(IOptions<DramaOptions> options, ILogger<MediaKeys> log)
{
    /// <summary>Its name in the folder of the media, which serves nothing of that name.</summary>
    public const string FileName = "signing.key";

    private readonly Lazy<ImmutableArray<byte[]>> keys = new(() =>
        options.Value.Media.SigningKeys is { Count: > 0 } configured
            ? [.. configured.Select(Encoding.UTF8.GetBytes)]
            : [Kept(options.Value.MediaFolder, log)]
    );

    /// <summary>The keys; the first signs.</summary>
    public ImmutableArray<byte[]> All => keys.Value;

    private static byte[] Kept(string folder, ILogger log)
    {
        try
        {
            var path = Path.Combine(folder, FileName);
            if (KeyFile.Open(path) is { } kept)
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
        return RandomNumberGenerator.GetBytes(KeyFile.Length);
    }
}
