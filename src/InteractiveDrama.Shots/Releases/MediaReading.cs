using System.Security.Cryptography;

namespace InteractiveDrama.Shots.Releases;

/// <summary>What a media file holds, read once from its first byte to its last.</summary>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hex digits.</param>
/// <param name="HasSourceType">True when it carries the IPTC digital source type, which says how it was made.</param>
/// <param name="HasAigc">True when it carries the <c>AIGC</c> field of GB 45438-2025.</param>
public sealed record MediaReading(string Sha256, bool HasSourceType, bool HasAigc)
{
    private const int Chunk = 1 << 16;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">Read to its end.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<MediaReading> OfAsync(
        Stream bytes,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (source, aigc) = (false, false);
        // A mark may lie across two chunks: the end of one is looked at again with the next.
        var keep = SourceType.Length - 1;
        var buffer = new byte[keep + Chunk];
        var kept = 0;
        while (true)
        {
            var read = await bytes.ReadAsync(buffer.AsMemory(kept, Chunk), cancellation);
            if (read == 0)
            {
                break;
            }
            hash.AppendData(buffer, kept, read);
            var seen = buffer.AsSpan(0, kept + read);
            // Written with a capital in XMP and without in a content credential.
            source = source || seen.IndexOf(SourceType) >= 0;
            aigc = aigc || seen.IndexOf("AIGC"u8) >= 0;
            kept = Math.Min(keep, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
        return new MediaReading(Convert.ToHexStringLower(hash.GetHashAndReset()), source, aigc);
    }

    private static ReadOnlySpan<byte> SourceType => "igitalSourceType"u8;
}
