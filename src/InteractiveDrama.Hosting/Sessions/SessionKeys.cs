using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>
/// The keys that open sessions. A key is made from a random salt and the opening command's id: the store holds the
/// salt and two hashes, so it cannot give the key away, and the same command sent again still gets the same key.
/// </summary>
internal static class SessionKeys
{
    private const int KeyBytes = 16;

    /// <summary>A new key for the session that this command opens.</summary>
    public static (SessionKey Stored, string Key) Make(string commandId)
    {
        var salt = RandomNumberGenerator.GetBytes(KeyBytes);
        var key = Derive(salt, commandId);
        return (
            new SessionKey(SHA256.HashData(key), salt, Opening(commandId)),
            Convert.ToHexStringLower(key)
        );
    }

    /// <summary>The key that this command got when it opened the session.</summary>
    public static string Again(SessionKey stored, string commandId) =>
        Convert.ToHexStringLower(Derive(stored.Salt.Span, commandId));

    /// <summary>What is stored in place of an opening command's id.</summary>
    public static byte[] Opening(string commandId) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(commandId));

    /// <summary>Whether a key opens the session; takes the same time however wrong it is.</summary>
    public static bool Opens(SessionKey stored, string? key)
    {
        if (key is null || key.Length != KeyBytes * 2)
        {
            return false;
        }
        Span<byte> bytes = stackalloc byte[KeyBytes];
        return Convert.FromHexString(key, bytes, out _, out var written)
                == System.Buffers.OperationStatus.Done
            && written == KeyBytes
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(bytes), stored.Hash.Span);
    }

    private static byte[] Derive(ReadOnlySpan<byte> salt, string commandId) =>
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(commandId))[..KeyBytes];
}
