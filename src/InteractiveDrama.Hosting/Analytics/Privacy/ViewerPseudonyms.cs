using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Hosting.Security;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Analytics.Privacy;

/// <summary>
/// What known viewers are called in what is counted: HMAC-SHA256 of the account's id. Without the key, which lies in a file of
/// its own, nobody finds the account of a pseudonym, and where it is deleted nobody ever will.
/// </summary>
/// <param name="folder">The folder of the key.</param>
/// <param name="log">The log.</param>
internal sealed class ViewerPseudonyms(string folder, ILogger log)
{
    /// <summary>The key's name in its folder.</summary>
    public const string FileName = "viewers.key";

    private const string Purpose = "interactive-drama viewer\n";

    private readonly Lazy<byte[]> key = new(() => Kept(folder, log));

    /// <summary>A viewer's pseudonym: 32 hex digits.</summary>
    public string Of(string viewer) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(Purpose + viewer)).AsSpan(0, 16)
        );

    private static byte[] Kept(string folder, ILogger log)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            if (KeyFile.Open(path) is { } kept)
            {
                return kept;
            }
            log.LogWarning(
                "{File} is no key, so viewers are taken for others when this process ends; delete it, and a new one is made",
                path
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(
                e,
                "No key can be kept in {Folder}, so viewers are taken for others when this process ends",
                folder
            );
        }
        return RandomNumberGenerator.GetBytes(KeyFile.Length);
    }
}
