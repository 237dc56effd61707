using System.Security;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Writes a label as XMP. In containers with a field of their own for <c>AIGC</c> it stays out of here: a file has it once.</summary>
internal static class XmpPacket
{
    /// <summary>What begins the packet in a JPEG's segment.</summary>
    public const string JpegName = "http://ns.adobe.com/xap/1.0/";

    private const string Iptc = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private const string Tc260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";

    /// <summary>The packet as UTF-8.</summary>
    /// <param name="label">The label.</param>
    /// <param name="withAigc">Whether this is where the file has its <c>AIGC</c>.</param>
    public static byte[] Write(FileLabel label, bool withAigc) =>
        Encoding.UTF8.GetBytes(
            // The id is the one that every XMP packet has.
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                + Xml(label, withAigc)
                + "<?xpacket end=\"w\"?>"
        );

    /// <summary>The packet's content alone, for a document that is XML already.</summary>
    public static string Xml(FileLabel label, bool withAigc)
    {
        var xml = new StringBuilder(
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
        );
        xml.Append($" xmlns:Iptc4xmpExt=\"{Iptc}\" xmlns:TC260=\"{Tc260}\">");
        if (DigitalSources.Address(label.Source) is { } address)
            xml.Append($"<Iptc4xmpExt:DigitalSourceType>{address}</Iptc4xmpExt:DigitalSourceType>");
        if (withAigc && label.Aigc is { } aigc)
            xml.Append($"<TC260:AIGC>{SecurityElement.Escape(aigc.Json)}</TC260:AIGC>");
        return xml.Append("</rdf:Description></rdf:RDF></x:xmpmeta>").ToString();
    }
}
