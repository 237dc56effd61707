using System.Buffers.Binary;
using System.IO.Compression;

namespace InteractiveDrama.StrictProviders.Media;

/// <summary>Whether bytes are a picture, as an API finds out that is sent one. Written apart from the code under test.</summary>
internal static class ImageDecoding
{
    /// <summary>The media type of a picture; null when it is none.</summary>
    public static string? Type(byte[] bytes) =>
        IsPng(bytes) ? "image/png"
        : bytes is [0xFF, 0xD8, 0xFF, .., 0xFF, 0xD9] ? "image/jpeg"
        : bytes.AsSpan().StartsWith("RIFF"u8) && bytes.AsSpan(8).StartsWith("WEBPVP8"u8)
            ? "image/webp"
        : null;

    private static bool IsPng(byte[] bytes)
    {
        if (bytes is not [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..])
            return false;
        using var packed = new MemoryStream();
        try
        {
            for (var at = 8; at + 12 <= bytes.Length; )
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
                var type = bytes.AsSpan(at + 4, 4);
                if (type.SequenceEqual("IDAT"u8))
                    packed.Write(bytes.AsSpan(at + 8, length));
                if (type.SequenceEqual("IEND"u8))
                    break;
                at += 12 + length;
            }

            packed.Position = 0;
            using var pixels = new ZLibStream(packed, CompressionMode.Decompress);
            pixels.CopyTo(Stream.Null);
            return packed.Length > 0;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            return false;
        }
    }
}
