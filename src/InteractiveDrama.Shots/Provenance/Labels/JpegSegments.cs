using System.Buffers.Binary;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>The segments of a JPEG before its picture.</summary>
internal static class JpegSegments
{
    /// <summary>The most a segment holds.</summary>
    public const int MostBytes = 65_533;

    /// <summary>Begins the picture itself.</summary>
    private const byte Scan = 0xDA;

    /// <summary>A segment with its marker and length.</summary>
    public readonly record struct Segment(byte Marker, int Start, int Length)
    {
        /// <summary>What is in it.</summary>
        public ReadOnlySpan<byte> Data(ReadOnlySpan<byte> file) =>
            file.Slice(Start + 4, Length - 4);
    }

    /// <summary>Reads them.</summary>
    /// <returns>The segments, and where the rest of the file begins.</returns>
    /// <exception cref="InvalidDataException">It is no JPEG, or a damaged one.</exception>
    public static (List<Segment> Segments, int End) Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            throw new InvalidDataException("it is no JPEG.");
        var segments = new List<Segment>();
        for (var at = 2; ; )
        {
            if (file.Length - at < 4 || file[at] != 0xFF)
                throw new InvalidDataException("a segment of the JPEG is cut off.");
            var marker = file[at + 1];
            if (marker == Scan)
                return (segments, at);
            // Padding, which may stand before any marker.
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker is < 0xC0 or 0xD8 or 0xD9 || length < 4 || length > file.Length - at)
                throw new InvalidDataException("a segment of the JPEG is damaged.");
            segments.Add(new Segment(marker, at, length));
            at += length;
        }
    }

    /// <summary>A whole segment.</summary>
    public static byte[] Write(byte marker, ReadOnlySpan<byte> data)
    {
        if (data.Length > MostBytes)
            throw new InvalidDataException("it does not fit into a segment of a JPEG.");
        var segment = new byte[data.Length + 4];
        segment[0] = 0xFF;
        segment[1] = marker;
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(data.Length + 2));
        data.CopyTo(segment.AsSpan(4));
        return segment;
    }

    /// <summary>A file of some of its segments, with bytes put in behind those that must come first.</summary>
    public static byte[] Join(
        ReadOnlySpan<byte> file,
        IEnumerable<Segment> segments,
        int rest,
        ReadOnlySpan<byte> inserted
    )
    {
        var to = new MemoryStream(file.Length + inserted.Length);
        to.Write(file[..2]);
        var isIn = false;
        foreach (var segment in segments)
        {
            // JFIF and Exif want to be the first there are.
            if (!isIn && segment.Marker is not (0xE0 or 0xE1))
            {
                to.Write(inserted);
                isIn = true;
            }

            to.Write(file.Slice(segment.Start, segment.Length));
        }

        if (!isIn)
            to.Write(inserted);
        to.Write(file[rest..]);
        return to.ToArray();
    }
}
