using System.Globalization;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Puts a visible label into one of our own drawings, over everything else.</summary>
internal static class SvgMark
{
    private const string Open = "<g id=\"drama-mark\">";
    private const string Close = "</g>";
    private const string End = "</svg>";
    private const string ViewBox = "viewBox=\"";

    /// <summary>The drawing with the label; in place of one that is there.</summary>
    /// <exception cref="InvalidDataException">It is no drawing of ours.</exception>
    public static byte[] Write(byte[] drawing, VisibleLabel label)
    {
        var text = Encoding.UTF8.GetString(drawing);
        var from = text.IndexOf(Open, StringComparison.Ordinal);
        if (from >= 0)
        {
            var to = text.IndexOf(Close, from, StringComparison.Ordinal);
            text = text.Remove(from, to < 0 ? text.Length - from : to + Close.Length - from);
        }

        var end = text.LastIndexOf(End, StringComparison.Ordinal);
        var box = text.IndexOf(ViewBox, StringComparison.Ordinal);
        if (end < 0 || box < 0)
            throw new InvalidDataException("it is no drawing of ours.");
        box += ViewBox.Length;
        var sides = text[box..text.IndexOf('"', box)].Split(' ');
        return sides.Length == 4 && Side(sides[2]) is { } width && Side(sides[3]) is { } height
            ? Encoding.UTF8.GetBytes(text.Insert(end, label.Element(width, height)))
            : throw new InvalidDataException("it is no drawing of ours.");
    }

    private static double? Side(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var side)
        && side is > 0 and < 100_000
            ? side
            : null;
}
