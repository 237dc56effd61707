using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Labels a JPEG: XMP in an APP1 segment.</summary>
internal static class JpegLabel
{
    private const byte App1 = 0xE1;

    /// <summary>The segments of a content credential.</summary>
    public const byte App11 = 0xEB;

    private static ReadOnlySpan<byte> Extended => "http://ns.adobe.com/xmp/extension/\0"u8;

    public static byte[] Write(ReadOnlySpan<byte> file, FileLabel label)
    {
        var name = Encoding.ASCII.GetBytes(XmpPacket.JpegName + "\0");
        var (segments, rest) = JpegSegments.Read(file);
        var kept = new List<JpegSegments.Segment>();
        foreach (var segment in segments)
        {
            var data = segment.Data(file);
            var isXmp =
                segment.Marker == App1 && (data.StartsWith(name) || data.StartsWith(Extended));
            if (!isXmp && segment.Marker != App11)
                kept.Add(segment);
        }

        byte[] packet = label.IsEmpty
            ? []
            : JpegSegments.Write(App1, [.. name, .. XmpPacket.Write(label, withAigc: true)]);
        return JpegSegments.Join(file, kept, rest, packet);
    }
}
