using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>The chunks of a RIFF file: WAVE and WebP.</summary>
internal static class RiffFile
{
    /// <summary>The chunk of a content credential.</summary>
    public const string Credential = "C2PA";

    private const int HeadBytes = 12;

    /// <summary>A chunk, without its header and without the byte that makes its length even.</summary>
    public sealed record Chunk(string Id, byte[] Data);

    /// <summary>Reads the chunks.</summary>
    /// <param name="file">The file.</param>
    /// <param name="form">What it is to be, <c>WAVE</c>.</param>
    /// <exception cref="InvalidDataException">It is none of these, or a damaged one.</exception>
    public static List<Chunk> Read(ReadOnlySpan<byte> file, string form)
    {
        if (
            file.Length < HeadBytes
            || !file.StartsWith("RIFF"u8)
            || Encoding.Latin1.GetString(file.Slice(8, 4)) != form
        )
            throw new InvalidDataException($"it is no {form}.");
        var chunks = new List<Chunk>();
        var end = Math.Min(file.Length, BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L);
        for (var at = HeadBytes; at < end; )
        {
            if (end - at < 8)
                break;
            var id = Encoding.Latin1.GetString(file.Slice(at, 4));
            long length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            at += 8;
            // A recorder that was cut off wrote a length it never came to.
            if (length > end - at)
            {
                if (id != "data")
                    throw new InvalidDataException(
                        $"a chunk of the {form} is longer than the file."
                    );
                length = end - at;
            }

            chunks.Add(new Chunk(id, file.Slice(at, (int)length).ToArray()));
            at += (int)(length + (length & 1));
        }

        return chunks;
    }

    /// <summary>A file of chunks.</summary>
    public static byte[] Write(string form, IReadOnlyCollection<Chunk> chunks)
    {
        var total = chunks.Sum(c => 8L + c.Data.Length + (c.Data.Length & 1));
        if (total > int.MaxValue - HeadBytes)
            throw new InvalidDataException("it is larger than 2 GB.");
        var file = new byte[HeadBytes + total];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)(total + 4));
        Encoding.Latin1.GetBytes(form, file.AsSpan(8, 4));
        Items(chunks).CopyTo(file.AsSpan(HeadBytes));
        return file;
    }

    /// <summary>Chunks one behind the other.</summary>
    public static byte[] Items(IEnumerable<Chunk> chunks)
    {
        var to = new MemoryStream();
        Span<byte> head = stackalloc byte[8];
        foreach (var chunk in chunks)
        {
            Encoding.Latin1.GetBytes(chunk.Id, head[..4]);
            BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)chunk.Data.Length);
            to.Write(head);
            to.Write(chunk.Data);
            if ((chunk.Data.Length & 1) == 1)
                to.WriteByte(0);
        }

        return to.ToArray();
    }
}
