using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Labels an SVG: XMP in a <c>metadata</c> element, the root's first.</summary>
internal static class SvgLabel
{
    private const string Open = "<metadata id=\"drama-label\">";
    private const string Close = "</metadata>";

    public static byte[] Write(ReadOnlySpan<byte> file, FileLabel label)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException("the SVG is not UTF-8 text.", e);
        }

        text = Without(text);
        if (!label.IsEmpty)
            text = text.Insert(Inside(text), Open + XmpPacket.Xml(label, withAigc: true) + Close);
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Where the content of the root begins.</summary>
    /// <exception cref="InvalidDataException">There is no root that could have content.</exception>
    public static int Inside(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            at = text.IndexOf('<', at);
            if (at < 0)
                break;
            var rest = text.AsSpan(at);
            var end =
                rest.StartsWith("<!--") ? Past(text, at, "-->")
                : rest.StartsWith("<?") ? Past(text, at, "?>")
                : EndOfTag(text, at);
            if (rest.StartsWith("<svg") && rest.Length > 4 && !char.IsLetterOrDigit(rest[4]))
            {
                return text[end - 2] == '/'
                    ? throw new InvalidDataException("there is nothing in the SVG.")
                    : end;
            }

            // A declaration of a document's type has no business here; anything else is no SVG.
            if (!rest.StartsWith("<!") && !rest.StartsWith("<?"))
                break;
            at = end;
        }

        throw new InvalidDataException("it is no SVG.");
    }

    private static string Without(string text)
    {
        var from = text.IndexOf(Open, StringComparison.Ordinal);
        if (from < 0)
            return text;
        return text.Remove(from, Past(text, from, Close) - from);
    }

    private static int Past(string text, int at, string word)
    {
        var found = text.IndexOf(word, at, StringComparison.Ordinal);
        return found < 0
            ? throw new InvalidDataException("the SVG is cut off.")
            : found + word.Length;
    }

    private static int EndOfTag(string text, int at)
    {
        var quote = '\0';
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '>')
                return at + 1;
        }

        throw new InvalidDataException("the SVG is cut off.");
    }
}
