using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Hosting.Access;

/// <summary>
/// Keys as their holders have them: <c>drama_</c>, the id, <c>_</c>, and 256 random bits in hex. Stored is SHA-256 of it:
/// a slow hash guards what people think up, and nobody guesses 256 random bits however fast the hash is.
/// </summary>
public static class KeyText
{
    private const string Prefix = "drama_";
    private const int IdLength = 16;
    private const int SecretBytes = 32;

    /// <summary>Makes a key.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="roles">What it lets its holder do.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="lifetime">How long it is good for; null for ever.</param>
    /// <returns>What to store, and the key itself, to be shown once.</returns>
    public static (AccessKey Stored, string Key) Make(
        string name,
        ImmutableArray<Role> roles,
        DateTimeOffset now,
        TimeSpan? lifetime
    )
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var key = $"{Prefix}{id}_{secret}";
        return (new AccessKey(id, name, roles, Hash(key), now, now + lifetime, null), key);
    }

    /// <summary>Whether a text is meant as a key.</summary>
    public static bool IsKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>The id in a key; null when it has not a key's form.</summary>
    public static string? Id(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return
            IsKey(key)
            && key.Length == Prefix.Length + IdLength + 1 + (SecretBytes * 2)
            && key[Prefix.Length + IdLength] == '_'
            ? key.Substring(Prefix.Length, IdLength)
            : null;
    }

    /// <summary>Whether a key is the stored one; takes the same time however wrong it is.</summary>
    public static bool Opens(AccessKey stored, string key)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return CryptographicOperations.FixedTimeEquals(Hash(key), stored.Hash.Span);
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
