using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>
/// Which part of each cel is drawn, how large, and the sheets they are drawn on: one SVG holds many cels, so that the
/// rasteriser is started once for all of them.
/// </summary>
internal sealed class CelSheet
{
    // A cairo surface ends at 32,767 pixels.
    private const int MostHeight = 32_000;
    private readonly List<(string Markup, CelWindow Window)> pieces = [];

    /// <summary>Width of the sheet in pixels.</summary>
    public int Width => pieces.Max(p => p.Window.Width);

    /// <summary>Height of the sheet in pixels.</summary>
    public int Height => pieces.Sum(p => p.Window.Height);

    /// <summary>What is on it, from the top.</summary>
    public IEnumerable<CelWindow> Windows => pieces.Select(p => p.Window);

    /// <summary>Lays pieces on sheets of about equal height, in their order; at least <paramref name="count"/> where there are pieces for them.</summary>
    public static ImmutableArray<CelSheet> Lay(
        IReadOnlyList<(string Markup, CelWindow Window)> pieces,
        int count
    )
    {
        var share = Math.Min(MostHeight, pieces.Sum(p => p.Window.Height) / count);
        var sheets = new List<CelSheet>();
        foreach (var piece in pieces)
        {
            if (sheets.Count == 0 || (sheets[^1].Height + (piece.Window.Height / 2) > share))
            {
                sheets.Add(new CelSheet());
            }

            sheets[^1].pieces.Add(piece);
        }

        return [.. sheets];
    }

    /// <summary>The SVG of this sheet.</summary>
    public string Svg(string definitions)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}"><defs>{definitions}</defs>"""
        );
        var y = 0;
        foreach (var (markup, window) in pieces)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""<svg x="0" y="{y}" width="{window.Width}" height="{window.Height}" viewBox="{window.Left} {window.Top} {window.Width / window.Scale:0.######} {window.Height / window.Scale:0.######}">{markup}</svg>"""
            );
            y += window.Height;
        }

        return text.Append("</svg>").ToString();
    }
}
