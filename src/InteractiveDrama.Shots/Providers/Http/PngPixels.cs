using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>The pixels of a PNG: inflated, counted and thrown away, never more of them than its header says.</summary>
internal sealed class PngPixels
{
    private const int MostPixels = ReferenceCheck.MostPixels;

    private readonly ArrayBufferWriter<byte> packed = new();
    private readonly int bitsPerPixel;
    private readonly bool isInterlaced;

    private PngPixels(int width, int height, int bitsPerPixel, bool isInterlaced)
    {
        Width = width;
        Height = height;
        this.bitsPerPixel = bitsPerPixel;
        this.isInterlaced = isInterlaced;
    }

    public int Width { get; }

    public int Height { get; }

    public static PngPixels? Of(ReadOnlySpan<byte> header)
    {
        if (header.Length != 13)
            return null;
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        var channels = header[9] switch
        {
            0 or 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 0,
        };
        return width is < 1 || height is < 1 || channels == 0 || header[8] is 0 or > 16
            ? null
            : new PngPixels(width, height, channels * header[8], header[12] == 1);
    }

    public void Add(ReadOnlySpan<byte> data) => packed.Write(data);

    public bool AreWhole()
    {
        // A picture that is too large is refused for its size, not unpacked first.
        if (Width > MostPixels || Height > MostPixels)
            return true;
        var row = 1 + ((((long)Width * bitsPerPixel) + 7) / 8);
        var expected = row * Height;
        try
        {
            using var data = new MemoryStream(packed.WrittenSpan.ToArray(), writable: false);
            using var pixels = new ZLibStream(data, CompressionMode.Decompress);
            var (buffer, total) = (new byte[81_920], 0L);
            for (int read; total <= expected * 2 && (read = pixels.Read(buffer)) > 0; )
                total += read;
            // Interlacing pads the rows of its seven passes.
            return isInterlaced ? total > 0 && total <= expected * 2 : total == expected;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
