using System.Xml;

namespace InteractiveDrama.Stories.Translation;

/// <summary>Elements on lines of their own, but nothing added where blanks count.</summary>
internal sealed class XliffLayout(XmlWriter xml)
{
    public XmlWriter Xml { get; } = xml;

    public void Start(string name, int depth)
    {
        Line(depth);
        Xml.WriteStartElement(name, XliffNames.Namespace);
    }

    public void End(int depth)
    {
        Line(depth);
        Xml.WriteEndElement();
    }

    private void Line(int depth) => Xml.WriteWhitespace("\n" + new string(' ', depth * 2));
}
