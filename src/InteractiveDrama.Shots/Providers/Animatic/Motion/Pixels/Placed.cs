using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

/// <summary>A cel where it is in one frame: which of its pixels each pixel of the screen takes its colour from.</summary>
internal sealed class Placed
{
    private const double Dust = 1e-6;
    private readonly Affine map;

    /// <summary>Places a raster.</summary>
    /// <param name="raster">The pixels.</param>
    /// <param name="place">Where it is, in user units.</param>
    /// <param name="width">Width of the screen in pixels.</param>
    public Placed(CelRaster raster, Affine place, int width)
    {
        Raster = raster;
        Place = place;
        var window = raster.Window;
        map = Affine
            .Shift(-0.5, -0.5)
            .After(Affine.Scaling(window.Scale))
            .After(Affine.Shift(-window.Left, -window.Top))
            .After(place.Inverse())
            .After(Affine.Shift(0.5, 0.5));
        IsUpright = map.IsUpright;
        (From, To) = (0, width);
        if (IsUpright)
        {
            IsEvenAcross = Math.Abs(map.A - 1) < Dust;
            (Columns, Weights) = Across(width);
        }
        else
        {
            (Columns, Weights) = ([], []);
        }
    }

    public CelRaster Raster { get; }

    public Affine Place { get; }

    /// <summary>True when rows of the screen are rows of the raster.</summary>
    public bool IsUpright { get; }

    /// <summary>True when one pixel further on the screen is one pixel further in the raster.</summary>
    public bool IsEvenAcross { get; }

    /// <summary>First pixel of a row that the raster covers.</summary>
    public int From { get; private set; }

    /// <summary>End of the pixels of a row that the raster covers.</summary>
    public int To { get; private set; }

    /// <summary>For each pixel of a row, the left of the two that it lies between.</summary>
    public int[] Columns { get; }

    /// <summary>For each pixel of a row, four times the right one's share, of 32,768.</summary>
    public short[] Weights { get; }

    /// <summary>True when it is where another is.</summary>
    public bool IsAt(Placed other) => ReferenceEquals(Raster, other.Raster) && Place == other.Place;

    /// <summary>The upper of the two rows that a row of the screen lies between, and the lower one's share; null when it is beyond the raster.</summary>
    public (int Row, short Weight)? Row(int y) => Between((map.D * y) + map.F, Raster.Height);

    /// <summary>Where a pixel of the screen is in the raster.</summary>
    public (double X, double Y) Source(int x, int y) => map.Map(x, y);

    /// <summary>
    /// What the raster has for a block of the screen (bounds inclusive): flags of <see cref="CelRaster"/>; 0 for nothing.
    /// </summary>
    public byte Flags(int left, int top, int right, int bottom)
    {
        if (
            IsUpright
            && left >= From
            && right < To
            && Row(top) is { } first
            && Row(bottom) is { } last
        )
        {
            var seen = Raster.Flags(Columns[left], first.Row, Columns[right] + 1, last.Row + 1);
            return seen == CelRaster.Clear ? (byte)0 : seen;
        }

        var box = new Box(left, top, right, bottom).Through(map);
        var (x0, y0) = ((int)Math.Floor(box.Left + Dust), (int)Math.Floor(box.Top + Dust));
        var (x1, y1) = ((int)Math.Ceiling(box.Right - Dust), (int)Math.Ceiling(box.Bottom - Dust));
        if (x1 < 0 || y1 < 0 || x0 >= Raster.Width || y0 >= Raster.Height)
        {
            return 0;
        }

        var whole = x0 >= 0 && y0 >= 0 && x1 < Raster.Width && y1 < Raster.Height;
        var found = Raster.Flags(
            Math.Max(x0, 0),
            Math.Max(y0, 0),
            Math.Min(x1, Raster.Width - 1),
            Math.Min(y1, Raster.Height - 1)
        );
        return found == CelRaster.Clear ? (byte)0
            : whole ? found
            : (byte)(found | CelRaster.Clear);
    }

    private (int[] Columns, short[] Weights) Across(int width)
    {
        var columns = new int[width];
        var weights = new short[width * 4];
        (From, To) = (width, 0);
        for (var x = 0; x < width; x++)
        {
            if (Between((map.A * x) + map.E, Raster.Width) is not { } between)
            {
                continue;
            }

            columns[x] = between.Row;
            weights.AsSpan(x * 4, 4).Fill(between.Weight);
            From = Math.Min(From, x);
            To = x + 1;
        }

        return (columns, weights);
    }

    private static (int Row, short Weight)? Between(double at, int count)
    {
        if (Math.Abs(at - Math.Round(at)) < Dust)
        {
            at = Math.Round(at);
        }

        if (at < 0 || at > count - 1)
        {
            return null;
        }

        var first = Math.Min((int)at, count - 2);
        return (first, (short)Math.Min(Math.Round((at - first) * 32768), short.MaxValue));
    }
}
