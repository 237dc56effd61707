using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Labels an MP4 or M4A: <c>AIGC</c> as a named value of its index, as ffmpeg writes them, and XMP in a box behind it.</summary>
internal static class Mp4Label
{
    private static ReadOnlySpan<byte> Xmp =>
        [
            0xBE,
            0x7A,
            0xCF,
            0xCB,
            0x97,
            0xA9,
            0x42,
            0xE8,
            0x9C,
            0x71,
            0x99,
            0x94,
            0x91,
            0xE3,
            0xAF,
            0xAC,
        ];

    /// <summary>The id of the box of a content credential.</summary>
    public static ReadOnlySpan<byte> Credential =>
        [
            0xD8,
            0xFE,
            0xC3,
            0xD6,
            0x1B,
            0x0E,
            0x48,
            0x3C,
            0x92,
            0x97,
            0x58,
            0x28,
            0x87,
            0x7E,
            0xC4,
            0x81,
        ];

    public static byte[] Write(ReadOnlySpan<byte> file, FileLabel label)
    {
        var parts = new List<Mp4Boxes.Part>();
        foreach (var box in Mp4Boxes.Read(file))
        {
            if (Mp4Boxes.IsUser(file, box, Xmp) || Mp4Boxes.IsUser(file, box, Credential))
                continue;
            if (box.Type != "moov")
            {
                parts.Add(Mp4Boxes.Same(file, box));
                continue;
            }

            parts.Add(new Mp4Boxes.Part(Index(file, box, label), box));
            if (!label.IsEmpty)
                parts.Add(new Mp4Boxes.Part(Packet(label), null));
        }

        return Mp4Boxes.Join(parts);
    }

    private static byte[] Packet(FileLabel label) =>
        Mp4Boxes.Write("uuid", [.. Xmp, .. XmpPacket.Write(label, withAigc: false)]);

    private static byte[] Index(ReadOnlySpan<byte> file, Mp4Boxes.Box moov, FileLabel label)
    {
        var content = new MemoryStream();
        foreach (var box in Mp4Boxes.Read(file, moov.Start + moov.Head, moov.End))
        {
            var bytes = file.Slice(box.Start, box.Length);
            // The values of a film, and older ways to say the same.
            if (box.Type == "meta" || (box.Type == "udta" && bytes.IndexOf("AIGC"u8) >= 0))
                continue;
            content.Write(bytes);
        }

        if (label.Aigc is { } aigc)
            content.Write(Values(aigc));
        return Mp4Boxes.Write("moov", content.ToArray());
    }

    // A table of names, and a list of values that count from 1 in it.
    private static byte[] Values(AigcLabel aigc)
    {
        var name = Encoding.ASCII.GetBytes(AigcLabel.Name);
        byte[] handler = [.. new byte[8], .. "mdta"u8, .. new byte[12], 0];
        byte[] names = [.. new byte[4], .. Number(1), .. Mp4Boxes.Write("mdta", name)];
        // The first 1 says: UTF-8.
        var data = Mp4Boxes.Write(
            "data",
            [.. Number(1), .. Number(0), .. Encoding.ASCII.GetBytes(aigc.Json)]
        );
        var value = Mp4Boxes.Write("\0\0\0\x01", data);
        return Mp4Boxes.Write(
            "meta",
            [
                .. new byte[4],
                .. Mp4Boxes.Write("hdlr", handler),
                .. Mp4Boxes.Write("keys", names),
                .. Mp4Boxes.Write("ilst", value),
            ]
        );
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
