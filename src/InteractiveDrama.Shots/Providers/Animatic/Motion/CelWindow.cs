using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>The part of a cel that is drawn: from (Left, Top) in user units, so many pixels, Scale of them to a unit.</summary>
internal sealed record CelWindow(double Left, double Top, int Width, int Height, double Scale)
{
    // Layers end a little outside the frame; only what falls on a slant needs more, to the right and below.
    private const double Beyond = 240;
    private const double BeyondRight = 960;
    private const double BeyondBottom = 360;

    // Between two pixels lies a colour of both: one more on each side, and one for rounding.
    private const int Border = 2;

    /// <summary>The window through which everything is seen that any frame shows, at the scale of its largest.</summary>
    public static CelWindow Of(Cel cel, Frame frame)
    {
        var screen = new Box(0, 0, frame.Width, frame.Height);
        Box? seen = null;
        var scale = 1.0;
        foreach (var place in cel.Paths.SelectMany(p => p))
        {
            var box = screen.Through(place.Inverse());
            seen = seen?.And(box) ?? box;
            scale = Math.Max(scale, Math.Sqrt((place.A * place.D) - (place.B * place.C)));
        }

        var drawn = seen!.Value.Within(
            new Box(-Beyond, -Beyond, frame.Width + BeyondRight, frame.Height + BeyondBottom)
        );
        return Around(drawn, cel.IsSoft ? scale / 2 : scale);
    }

    /// <summary>The part of a window around a box, on the same pixels; null when there is none.</summary>
    public (CelWindow Window, int X, int Y)? Part(Box box)
    {
        var left = Math.Max(0, (int)Math.Floor((box.Left - Left) * Scale));
        var top = Math.Max(0, (int)Math.Floor((box.Top - Top) * Scale));
        var right = Math.Min(Width, (int)Math.Ceiling((box.Right - Left) * Scale));
        var bottom = Math.Min(Height, (int)Math.Ceiling((box.Bottom - Top) * Scale));
        return right <= left || bottom <= top
            ? null
            : (
                new CelWindow(
                    Left + (left / Scale),
                    Top + (top / Scale),
                    right - left,
                    bottom - top,
                    Scale
                ),
                left,
                top
            );
    }

    private static CelWindow Around(Box box, double scale)
    {
        var (left, top) = ((int)Math.Floor(box.Left) - Border, (int)Math.Floor(box.Top) - Border);
        return new CelWindow(
            left,
            top,
            (int)Math.Ceiling((box.Right - left + Border) * scale),
            (int)Math.Ceiling((box.Bottom - top + Border) * scale),
            scale
        );
    }
}
