using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Stories.Packages;

/// <summary>The version of a story: a hash of what plays.</summary>
public static class PackageVersion
{
    /// <summary>The package format; part of the version.</summary>
    public const int Format = 1;

    /// <summary>The first 32 hex digits of SHA-256 over the format and the parts program, ids, shots, scene.</summary>
    /// <param name="parts">The story's parts.</param>
    public static string Of(StoryParts parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"interactive-drama/{Format}\n"));
        foreach (var (name, bytes) in PackageJson.VersionedParts(parts))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name} {bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
