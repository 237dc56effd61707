using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Labels an MP3: <c>AIGC</c> as a text of the user's own in its ID3 tag, and XMP in a private frame beside it.</summary>
internal static class Mp3Label
{
    private const int HeadBytes = 10;
    private const int MostTagBytes = 0x0FFF_FFFF;

    private static ReadOnlySpan<byte> XmpOwner => "XMP\0"u8;

    public static byte[] Write(ReadOnlySpan<byte> file, FileLabel label)
    {
        if (!file.StartsWith("ID3"u8) && !(file.Length > 1 && file[0] == 0xFF && file[1] >= 0xE0))
            throw new InvalidDataException("it is no MP3.");
        var (kept, version, sound) = Read(file);
        var frames = new MemoryStream();
        frames.Write(kept);
        if (label.Aigc is { } aigc)
            frames.Write(
                Frame(
                    version,
                    "TXXX",
                    [0, .. Encoding.ASCII.GetBytes($"{AigcLabel.Name}\0{aigc.Json}")]
                )
            );
        if (!label.IsEmpty)
            frames.Write(
                Frame(version, "PRIV", [.. XmpOwner, .. XmpPacket.Write(label, withAigc: false)])
            );
        if (frames.Length == 0)
            return file[sound..].ToArray();
        var head = new byte[HeadBytes];
        "ID3"u8.CopyTo(head);
        head[3] = version;
        WriteSafe(head.AsSpan(6), (int)frames.Length);
        return [.. head, .. frames.ToArray(), .. file[sound..]];
    }

    // Frames that are packed or scrambled as a whole, and those of the oldest form, are not carried over.
    private static (byte[] Kept, byte Version, int Sound) Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith("ID3"u8))
            return ([], 3, 0);
        if (file.Length < HeadBytes)
            throw new InvalidDataException("the tag of the MP3 is cut off.");
        var length = ReadSafe(file[6..]);
        var footer = file[3] == 4 && (file[5] & 0x10) != 0 ? HeadBytes : 0;
        var sound = HeadBytes + length + footer;
        if (sound > file.Length)
            throw new InvalidDataException("the tag of the MP3 is longer than the file.");
        if (file[3] is not (3 or 4) || (file[5] & 0xC0) != 0)
            return ([], 3, sound);
        var kept = new MemoryStream();
        var tag = file.Slice(HeadBytes, length);
        while (tag.Length > HeadBytes && tag[0] != 0)
        {
            var size =
                file[3] == 4 ? ReadSafe(tag[4..]) : BinaryPrimitives.ReadInt32BigEndian(tag[4..]);
            if (size < 0 || size > tag.Length - HeadBytes)
                throw new InvalidDataException("a frame in the tag of the MP3 is damaged.");
            var frame = tag[..(HeadBytes + size)];
            if (!IsLabel(frame))
                kept.Write(frame);
            tag = tag[frame.Length..];
        }

        return (kept.ToArray(), file[3], sound);
    }

    private static bool IsLabel(ReadOnlySpan<byte> frame)
    {
        var data = frame[HeadBytes..];
        // In whatever encoding its name is written.
        return frame.StartsWith("TXXX"u8)
            ? Encoding
                .ASCII.GetString(data)
                .Replace("\0", "", StringComparison.Ordinal)
                .Contains(AigcLabel.Name, StringComparison.Ordinal)
            : frame.StartsWith("PRIV"u8) && data.StartsWith(XmpOwner);
    }

    private static byte[] Frame(byte version, string id, byte[] data)
    {
        var frame = new byte[HeadBytes + data.Length];
        Encoding.ASCII.GetBytes(id, frame);
        if (version == 4)
            WriteSafe(frame.AsSpan(4), data.Length);
        else
            BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), data.Length);
        data.CopyTo(frame, HeadBytes);
        return frame;
    }

    // Seven bits in a byte, so that no length looks like the beginning of sound.
    private static int ReadSafe(ReadOnlySpan<byte> from) =>
        (from[0] & 0x7F) << 21 | (from[1] & 0x7F) << 14 | (from[2] & 0x7F) << 7 | (from[3] & 0x7F);

    private static void WriteSafe(Span<byte> to, int value)
    {
        if (value > MostTagBytes)
            throw new InvalidDataException("the tag of the MP3 has no room.");
        to[0] = (byte)(value >> 21 & 0x7F);
        to[1] = (byte)(value >> 14 & 0x7F);
        to[2] = (byte)(value >> 7 & 0x7F);
        to[3] = (byte)(value & 0x7F);
    }
}
