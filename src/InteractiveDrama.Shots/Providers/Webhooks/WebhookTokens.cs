using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Shots.Providers.Webhooks;

/// <summary>
/// Names jobs in the addresses that services call: the job's key and an HMAC-SHA256 of it, so that nobody who was not
/// given an address can name a job. One secret of at least 32 bytes for all of a server's jobs.
/// </summary>
public sealed class WebhookTokens
{
    private const int KeyLength = 36;
    private const int TokenLength = 64;
    private readonly byte[] secret;

    /// <summary>Tokens under a secret.</summary>
    /// <param name="secret">At least 32 bytes, kept over restarts: a running job's address holds a token.</param>
    /// <exception cref="ArgumentException">The secret is shorter.</exception>
    public WebhookTokens(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < 32)
            throw new ArgumentException(
                "The secret for webhooks needs at least 32 bytes.",
                nameof(secret)
            );
        this.secret = secret.ToArray();
    }

    /// <summary>The last step of a job's address: its key, a dot, and the token in hex.</summary>
    /// <param name="key">The job's key, a UUID in canonical lower case.</param>
    public string Segment(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{key}.{Convert.ToHexStringLower(Token(key))}";
    }

    /// <summary>Reads the last step of an address that somebody called.</summary>
    /// <param name="segment">The step, as it came; anything.</param>
    /// <returns>The job's key; null when the token is not ours.</returns>
    public string? Read(string? segment)
    {
        if (segment is not { Length: KeyLength + 1 + TokenLength } || segment[KeyLength] != '.')
            return null;
        var key = segment[..KeyLength];
        Span<byte> given = stackalloc byte[TokenLength / 2];
        var isHex =
            Convert.FromHexString(segment.AsSpan(KeyLength + 1), given, out _, out _)
            is System.Buffers.OperationStatus.Done;
        return isHex && CryptographicOperations.FixedTimeEquals(given, Token(key)) ? key : null;
    }

    private byte[] Token(string key) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"shot-webhook/1\n{key}"));
}
