using System.Globalization;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>A size in pixels.</summary>
/// <param name="Width">Width, at least 1.</param>
/// <param name="Height">Height, at least 1.</param>
public readonly record struct PixelSize(int Width, int Height)
{
    private const int Most = 8192;

    /// <summary>Reads <c>720x1280</c>.</summary>
    /// <param name="text">The size.</param>
    /// <returns>Null when it is none, or a side is not from 16 to 8192.</returns>
    public static PixelSize? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sides = text.Split('x');
        return
            sides.Length == 2
            && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out var w)
            && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            && w is >= 16 and <= Most
            && h is >= 16 and <= Most
            ? new PixelSize(w, h)
            : null;
    }

    /// <summary>The one of nearest shape to this, and of those the one of nearest width.</summary>
    /// <param name="sizes">What there is, at least one.</param>
    public PixelSize Nearest(IEnumerable<PixelSize> sizes)
    {
        var (shape, width) = (Shape, Width);
        return sizes
            .OrderBy(s => Math.Round(Math.Abs(Math.Log(s.Shape / shape)), 6))
            .ThenBy(s => Math.Abs(s.Width - width))
            .First();
    }

    /// <summary>This, with each side made larger to a multiple of 16.</summary>
    public PixelSize InSixteens() => new((Width + 15) / 16 * 16, (Height + 15) / 16 * 16);

    /// <summary>As the API writes it: <c>720x1280</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private double Shape => (double)Width / Height;
}
