using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>The boxes of an MP4, and files of other boxes made of them.</summary>
internal static class Mp4Boxes
{
    /// <summary>Boxes in which the tables of where media stands are found, one in the other.</summary>
    private static readonly string[] ToTables = ["trak", "mdia", "minf", "stbl"];

    private const int MostBoxes = 100_000;

    /// <summary>A box: its type, where it stands, how long its header is, and it as a whole.</summary>
    public readonly record struct Box(string Type, int Start, int Head, int Length)
    {
        /// <summary>Where it ends.</summary>
        public int End => Start + Length;
    }

    /// <summary>A box of a file to be written: bytes, and the box of the old file that they stand for.</summary>
    public readonly record struct Part(byte[] Bytes, Box? Old);

    /// <summary>Reads boxes that stand one behind the other.</summary>
    /// <exception cref="InvalidDataException">They do not fit where they stand.</exception>
    public static List<Box> Read(ReadOnlySpan<byte> file, int from, int to)
    {
        var boxes = new List<Box>();
        for (var at = from; at < to; )
        {
            if (to - at < 8)
                throw new InvalidDataException("a box of the MP4 is cut off.");
            long length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var head = 8;
            if (length == 1 && to - at >= 16)
            {
                head = 16;
                length = BinaryPrimitives.ReadInt64BigEndian(file[(at + 8)..]);
            }
            else if (length == 0)
            {
                length = to - at;
            }

            if (length < head || length > to - at || boxes.Count == MostBoxes)
                throw new InvalidDataException("a box of the MP4 is damaged.");
            boxes.Add(
                new Box(Encoding.Latin1.GetString(file.Slice(at + 4, 4)), at, head, (int)length)
            );
            at += (int)length;
        }

        return boxes;
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">It is no MP4, a damaged one, or one in fragments.</exception>
    public static List<Box> Read(ReadOnlySpan<byte> file)
    {
        var boxes = Read(file, 0, file.Length);
        if (!boxes.Exists(box => box.Type == "moov") || boxes[0].Type != "ftyp")
            throw new InvalidDataException("it is no MP4.");
        return boxes.Exists(box => box.Type == "moof")
            ? throw new InvalidDataException("the MP4 is in fragments.")
            : boxes;
    }

    /// <summary>A box that stands in the file as it is.</summary>
    public static Part Same(ReadOnlySpan<byte> file, Box box) =>
        new(file.Slice(box.Start, box.Length).ToArray(), box);

    /// <summary>Whether a box is the user's own of an id.</summary>
    public static bool IsUser(ReadOnlySpan<byte> file, Box box, ReadOnlySpan<byte> id) =>
        box.Type == "uuid"
        && box.Length >= box.Head + 16
        && file.Slice(box.Start + box.Head, 16).SequenceEqual(id);

    /// <summary>A whole box.</summary>
    public static byte[] Write(string type, params ReadOnlySpan<byte> content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.Latin1.GetBytes(type, box.AsSpan(4, 4));
        content.CopyTo(box.AsSpan(8));
        return box;
    }

    /// <summary>A file of parts; where its media stand now is written into its tables.</summary>
    /// <exception cref="InvalidDataException">Its tables are damaged, or point nowhere.</exception>
    public static byte[] Join(IReadOnlyList<Part> parts)
    {
        var starts = new int[parts.Count];
        long total = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            starts[i] = (int)total;
            total += parts[i].Bytes.Length;
            if (total > int.MaxValue)
                throw new InvalidDataException("it is larger than 2 GB.");
        }

        foreach (var part in parts.Where(part => part.Old?.Type == "moov"))
            Move(part.Bytes, old => Moved(parts, starts, old));
        var file = new byte[total];
        for (var i = 0; i < parts.Count; i++)
            parts[i].Bytes.CopyTo(file, starts[i]);
        return file;
    }

    // A chunk of no samples may point to the very end of its box.
    private static long Moved(IReadOnlyList<Part> parts, int[] starts, long old)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Old is { Type: not "moov" } box && old >= box.Start && old <= box.End)
                return old - box.Start + starts[i];
        }

        throw new InvalidDataException("the MP4 points to media that are not in it.");
    }

    private static void Move(byte[] moov, Func<long, long> moved)
    {
        var inside = Read(moov, 0, moov.Length);
        foreach (var step in ToTables)
            inside =
            [
                .. inside.SelectMany(box => Inside(moov, box)).Where(box => box.Type == step),
            ];
        foreach (var table in inside.SelectMany(box => Inside(moov, box)))
        {
            var width =
                table.Type == "stco" ? 4
                : table.Type == "co64" ? 8
                : 0;
            if (width > 0)
                Move(
                    moov.AsSpan(table.Start + table.Head, table.Length - table.Head),
                    width,
                    moved
                );
        }
    }

    private static void Move(Span<byte> table, int width, Func<long, long> moved)
    {
        if (table.Length < 8)
            throw new InvalidDataException("a table of the MP4 is cut off.");
        var count = BinaryPrimitives.ReadUInt32BigEndian(table[4..]);
        if (count > (uint)(table.Length - 8) / (uint)width)
            throw new InvalidDataException("a table of the MP4 is cut off.");
        for (var i = 0; i < count; i++)
        {
            var entry = table.Slice(8 + (i * width), width);
            if (width == 4)
                BinaryPrimitives.WriteUInt32BigEndian(
                    entry,
                    checked((uint)moved(BinaryPrimitives.ReadUInt32BigEndian(entry)))
                );
            else
                BinaryPrimitives.WriteInt64BigEndian(
                    entry,
                    moved(BinaryPrimitives.ReadInt64BigEndian(entry))
                );
        }
    }

    private static List<Box> Inside(byte[] file, Box box) =>
        Read(file, box.Start + box.Head, box.End);
}
