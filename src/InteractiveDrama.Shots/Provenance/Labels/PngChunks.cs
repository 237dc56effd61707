using System.Buffers.Binary;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>The chunks of a PNG.</summary>
internal static class PngChunks
{
    /// <summary>The chunk of a content credential.</summary>
    public const string Credential = "caBX";

    private const int HeadBytes = 8;
    private const int FrameBytes = 12;
    private static readonly uint[] Table =
    [
        .. Enumerable.Range(0, 256).Select(n => Entry((uint)n)),
    ];

    private static ReadOnlySpan<byte> Head => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A chunk: its type, and where it stands, with its length and check sum.</summary>
    public readonly record struct Chunk(string Type, int Start, int Length)
    {
        /// <summary>What is in it.</summary>
        public ReadOnlySpan<byte> Data(ReadOnlySpan<byte> file) =>
            file.Slice(Start + 8, Length - FrameBytes);
    }

    /// <summary>Reads them, up to the one that ends the picture; what follows that is no picture.</summary>
    /// <exception cref="InvalidDataException">It is no PNG, or a damaged one.</exception>
    public static List<Chunk> Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Head))
            throw new InvalidDataException("it is no PNG.");
        var chunks = new List<Chunk>();
        for (var at = HeadBytes; ; )
        {
            if (file.Length - at < FrameBytes)
                throw new InvalidDataException("a chunk of the PNG is cut off.");
            var data = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (data > (uint)(file.Length - at - FrameBytes))
                throw new InvalidDataException("a chunk of the PNG is longer than the file.");
            var chunk = new Chunk(
                System.Text.Encoding.Latin1.GetString(file.Slice(at + 4, 4)),
                at,
                (int)data + FrameBytes
            );
            if (chunks.Count == 0 && chunk.Type != "IHDR")
                throw new InvalidDataException("the PNG does not begin with its header.");
            chunks.Add(chunk);
            at += chunk.Length;
            if (chunk.Type == "IEND")
                return chunks;
        }
    }

    /// <summary>A whole chunk.</summary>
    public static byte[] Write(string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + FrameBytes];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        System.Text.Encoding.Latin1.GetBytes(type, chunk.AsSpan(4, 4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(
            chunk.AsSpan(chunk.Length - 4),
            Sum(chunk.AsSpan(4, data.Length + 4))
        );
        return chunk;
    }

    /// <summary>A file of some of its chunks, with one put in behind the header.</summary>
    public static byte[] Join(ReadOnlySpan<byte> file, IEnumerable<Chunk> chunks, byte[] inserted)
    {
        var to = new MemoryStream(file.Length + inserted.Length);
        to.Write(Head);
        foreach (var chunk in chunks)
        {
            to.Write(file.Slice(chunk.Start, chunk.Length));
            if (chunk.Type == "IHDR")
                to.Write(inserted);
        }

        return to.ToArray();
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
            sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Entry(uint n)
    {
        for (var bit = 0; bit < 8; bit++)
            n = (n & 1) == 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        return n;
    }
}
