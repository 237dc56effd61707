using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Hosting.Endpoints;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>Signs addresses of pictures for one holder until one hour.</summary>
internal readonly struct MediaPass
{
    /// <summary>Bytes of a signature: HMAC-SHA256, cut to 128 bits.</summary>
    public const int Bytes = 16;

    private const string Purpose = "interactive-drama media\n";

    private readonly byte[] key;
    private readonly string signed;
    private readonly string query;

    /// <summary>A pass.</summary>
    /// <param name="key">The key.</param>
    /// <param name="holder">Whose it is, as the address says it.</param>
    /// <param name="end">When it ends, in Unix seconds.</param>
    public MediaPass(byte[] key, string holder, long end)
    {
        this.key = key;
        signed = $"{Purpose}{holder}\n{end}\n";
        query = $"?e={end}&v={holder}&s=";
    }

    /// <summary>An address with its signature; one that is not of our media as it is.</summary>
    public string Sign(string url)
    {
        if (!url.StartsWith(MediaEndpoints.Path + "/", StringComparison.Ordinal))
        {
            return url;
        }
        var name = url[(MediaEndpoints.Path.Length + 1)..];
        Span<byte> mac = stackalloc byte[Bytes];
        Mac(
            name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name,
            mac
        );
        Span<char> text = stackalloc char[Base64Url.GetEncodedLength(Bytes)];
        Base64Url.EncodeToChars(mac, text);
        return string.Concat(url, query, text);
    }

    /// <summary>Whether a signature is this pass's of a picture.</summary>
    public bool Verifies(string name, string signature)
    {
        Span<byte> mac = stackalloc byte[Bytes];
        Mac(name, mac);
        Span<char> text = stackalloc char[Base64Url.GetEncodedLength(Bytes)];
        Base64Url.EncodeToChars(mac, text);
        return CryptographicOperations.FixedTimeEquals(
            MemoryMarshal.AsBytes<char>(text),
            MemoryMarshal.AsBytes(signature.AsSpan())
        );
    }

    private void Mac(string name, Span<byte> mac)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(signed.Length + name.Length);
        var text = length <= 1024 ? stackalloc byte[length] : new byte[length];
        var written = Encoding.UTF8.GetBytes(signed, text);
        written += Encoding.UTF8.GetBytes(name, text[written..]);
        HMACSHA256.HashData(key, text[..written], whole);
        whole[..mac.Length].CopyTo(mac);
    }
}
