using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>Media inside of an address: <c>data:image/png;base64,…</c></summary>
public static class DataUrl
{
    private const string Scheme = "data:";
    private const string Marker = ";base64,";
    private const int MostTypeLetters = 100;

    /// <summary>Whether an address is one.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(string address) =>
        address?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Reads one.</summary>
    /// <param name="address">The address.</param>
    /// <param name="mostBytes">How many bytes the media may have.</param>
    /// <exception cref="MediaRefusedException">It is too large, not base64, or no media.</exception>
    public static ProducedMedia Read(string address, long mostBytes)
    {
        ArgumentNullException.ThrowIfNull(address);
        var comma = address.AsSpan(0, Math.Min(address.Length, MostTypeLetters)).IndexOf(',');
        if (
            !Is(address)
            || comma < 0
            || !address.AsSpan(0, comma + 1).EndsWith(Marker, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new MediaRefusedException("The data URL is not base64.");
        }

        var type = address[Scheme.Length..(comma + 1 - Marker.Length)].ToLowerInvariant();
        return MediaAnswer.IsMedia(type)
            ? new ProducedMedia(type, Decode(address.AsSpan(comma + 1), mostBytes))
            : throw new MediaRefusedException("The data URL has no picture, video or sound in it.");
    }

    /// <summary>Decodes base64 of bounded length.</summary>
    /// <param name="text">The base64.</param>
    /// <param name="mostBytes">How many bytes it may stand for.</param>
    /// <exception cref="MediaRefusedException">It is too large, or not base64.</exception>
    public static MemoryStream Decode(ReadOnlySpan<char> text, long mostBytes)
    {
        if (text.Length / 4 * 3L > mostBytes + 2)
            throw MediaAnswer.TooLarge(mostBytes);
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(text, bytes, out var written) || written == 0)
            throw new MediaRefusedException("The media in the answer is not base64.");
        return written > mostBytes
            ? throw MediaAnswer.TooLarge(mostBytes)
            : new MemoryStream(bytes, 0, written, writable: false);
    }
}
