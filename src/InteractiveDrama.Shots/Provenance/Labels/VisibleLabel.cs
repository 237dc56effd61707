using System.Globalization;
using System.Security;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>A label in a corner of a picture, drawn as SVG.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Corner"><c>top-left</c>, <c>top-right</c>, <c>bottom-left</c> or <c>bottom-right</c>.</param>
/// <param name="HeightPercent">The height of its letters, in percent of the picture's shorter side.</param>
/// <param name="Seconds">For how many seconds from a clip's start it is seen.</param>
public sealed record VisibleLabel(
    string Text,
    string Corner,
    decimal HeightPercent,
    decimal Seconds
)
{
    private const int MostLetters = 40;

    // Letters do not fill the square they are drawn in; it is they that have the height.
    private const double Square = 1.14;

    /// <summary>A picture with nothing but the label in it, to be laid over others of its size.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public string Picture(int width, int height) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{Element(width, height)}</svg>"""
        );

    /// <summary>The label as an element of a picture.</summary>
    /// <param name="width">The picture's width.</param>
    /// <param name="height">The picture's height.</param>
    public string Element(double width, double height)
    {
        var letters = Text.EnumerateRunes().Take(MostLetters).ToList();
        var unit = Math.Min(width, height) * (double)HeightPercent / 100 * Square;
        var (gap, pad) = (unit * 0.6, unit * 0.35);
        var length = letters.Sum(LabelGlyphs.Width) * unit;
        var isRight = Corner.EndsWith("right", StringComparison.Ordinal);
        var isLow = Corner.StartsWith("bottom", StringComparison.Ordinal);
        var x = isRight ? width - gap - length - (2 * pad) : gap;
        var y = isLow ? height - gap - unit - (2 * pad) : gap;
        var svg = new StringBuilder("<g id=\"drama-mark\">");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<rect x="{x:0.##}" y="{y:0.##}" width="{length + (2 * pad):0.##}" height="{unit + (2 * pad):0.##}" rx="{pad:0.##}" fill="#000" fill-opacity=".55"/>"""
        );
        // Letters that we draw ourselves are there on every machine; others need its fonts.
        svg.Append(
            letters.TrueForAll(LabelGlyphs.Has)
                ? Strokes(letters, x + pad, y + pad, unit)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"""<text x="{x + pad + (length / 2):0.##}" y="{y + pad + (unit * 0.86):0.##}" font-family="sans-serif" font-size="{unit:0.##}" text-anchor="middle" fill="#fff">{SecurityElement.Escape(string.Concat(letters))}</text>"""
                )
        );
        return svg.Append("</g>").ToString();
    }

    private static string Strokes(List<Rune> letters, double x, double y, double unit)
    {
        var svg = new StringBuilder();
        foreach (var letter in letters)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<path transform="translate({x:0.##} {y:0.##}) scale({unit / 100:0.####})" d="{LabelGlyphs.Path(letter)}" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>"""
            );
            x += LabelGlyphs.Width(letter) * unit;
        }

        return svg.ToString();
    }
}
