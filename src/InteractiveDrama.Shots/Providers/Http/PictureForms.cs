using System.Buffers.Binary;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>The forms of pictures, walked part by part within the bytes there are; null for what is not one, or not whole.</summary>
internal static class PictureForms
{
    private const int MostParts = 20_000;

    private static ReadOnlySpan<byte> PngSignature =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    // IHDR first, data, IEND: each chunk a length, a type, its bytes and a checksum.
    public static PictureHeader? Png(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(PngSignature))
            return null;
        PngPixels? pixels = null;
        var at = PngSignature.Length;
        for (var part = 0; part < MostParts && bytes.Length - at >= 12; part++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (length > bytes.Length - at - 12)
                return null;
            var data = bytes.Slice(at + 8, (int)length);
            at += 12 + (int)length;
            if (part == 0)
            {
                pixels = type.SequenceEqual("IHDR"u8) ? PngPixels.Of(data) : null;
                if (pixels is null)
                    return null;
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                pixels!.Add(data);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                return pixels!.AreWhole()
                    ? new PictureHeader("image/png", pixels.Width, pixels.Height)
                    : null;
            }
        }

        return null;
    }

    // Segments up to the scan; the frame among them has the size. The end marker must follow.
    public static PictureHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return null;
        PictureHeader? header = null;
        var at = 2;
        for (var part = 0; part < MostParts && bytes.Length - at >= 4; part++)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || length > bytes.Length - at - 2)
                return null;
            // C4, C8 and CC are tables among the frame markers.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && length >= 8)
                header = new PictureHeader(
                    "image/jpeg",
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..])
                );
            at += 2 + length;
            if (marker == 0xDA)
                return bytes[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0 ? header : null;
        }

        return null;
    }

    public static PictureHeader? Webp(ReadOnlySpan<byte> bytes)
    {
        if (
            bytes.Length < 30
            || !bytes.StartsWith("RIFF"u8)
            || !bytes[8..].StartsWith("WEBP"u8)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L > bytes.Length
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]) + 20L > bytes.Length
        )
        {
            return null;
        }

        var form = bytes.Slice(12, 4);
        var data = bytes[20..];
        if (form.SequenceEqual("VP8 "u8))
            return data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
                ? new PictureHeader(
                    "image/webp",
                    BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF,
                    BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF
                )
                : null;
        if (form.SequenceEqual("VP8L"u8) && data[0] == 0x2F)
        {
            var sizes = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new PictureHeader(
                "image/webp",
                (int)(sizes & 0x3FFF) + 1,
                (int)((sizes >> 14) & 0x3FFF) + 1
            );
        }

        return form.SequenceEqual("VP8X"u8)
            ? new PictureHeader("image/webp", Three(data[4..]) + 1, Three(data[7..]) + 1)
            : null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) =>
        bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
