using System.Buffers.Binary;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Labels a WebP: XMP in the chunk that is for it, which only the extended form has.</summary>
internal static class WebPLabel
{
    private const string Extended = "VP8X";
    private const string Xmp = "XMP ";
    private const byte HasXmp = 0x04;
    private const byte HasAlpha = 0x10;

    public static byte[] Write(ReadOnlySpan<byte> file, FileLabel label)
    {
        var chunks = RiffFile.Read(file, "WEBP");
        chunks.RemoveAll(chunk => chunk.Id is Xmp or RiffFile.Credential);
        if (chunks.Count == 0)
            throw new InvalidDataException("there is no picture in the WebP.");
        var head = chunks[0].Id == Extended ? chunks[0] : null;
        if (head is null && !label.IsEmpty)
            chunks.Insert(0, head = Head(chunks[0]));
        if (head is not null)
        {
            if (head.Data.Length < 10)
                throw new InvalidDataException("the header of the WebP is cut off.");
            head.Data[0] &= unchecked((byte)~HasXmp);
        }

        if (!label.IsEmpty)
        {
            head!.Data[0] |= HasXmp;
            chunks.Add(new RiffFile.Chunk(Xmp, XmpPacket.Write(label, withAigc: true)));
        }

        return RiffFile.Write("WEBP", chunks);
    }

    // Of the simple form only the picture itself knows its size.
    private static RiffFile.Chunk Head(RiffFile.Chunk picture)
    {
        var (width, height, alpha) = picture.Id switch
        {
            "VP8 " when picture.Data.Length >= 10 => (
                BinaryPrimitives.ReadUInt16LittleEndian(picture.Data.AsSpan(6)) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(picture.Data.AsSpan(8)) & 0x3FFF,
                false
            ),
            "VP8L" when picture.Data.Length >= 5 => Lossless(
                BinaryPrimitives.ReadUInt32LittleEndian(picture.Data.AsSpan(1))
            ),
            _ => (0, 0, false),
        };
        if (width == 0 || height == 0)
            throw new InvalidDataException("the picture in the WebP has no size.");
        var data = new byte[10];
        data[0] = alpha ? HasAlpha : (byte)0;
        Write24(data.AsSpan(4), width - 1);
        Write24(data.AsSpan(7), height - 1);
        return new RiffFile.Chunk(Extended, data);
    }

    private static (int Width, int Height, bool Alpha) Lossless(uint bits) =>
        ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1, (bits >> 28 & 1) == 1);

    private static void Write24(Span<byte> to, int value)
    {
        to[0] = (byte)value;
        to[1] = (byte)(value >> 8);
        to[2] = (byte)(value >> 16);
    }
}
