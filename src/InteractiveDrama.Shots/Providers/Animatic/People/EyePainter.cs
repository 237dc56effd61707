using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints eyes and brows: they carry the mood, so they are big and keep their highlights in any light.</summary>
internal static class EyePainter
{
    private static readonly Colour Ink = Colour.Hex("#1c1420");

    public static void Paint(PersonBrush brush)
    {
        var (canvas, look, face) = (brush.Canvas, brush.Look, brush.Face);
        var size =
            look.Build is Build.Child ? 1.16
            : look.Masculine ? 0.92
            : look.Feminine ? 1.06
            : 1.02;
        if (look.Age is Age.Old)
        {
            size *= 0.9;
        }

        if (look.Glasses && brush.Detailed)
        {
            size *= 0.96;
        }

        var iris = IrisFill(brush);
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            var far = side * brush.Turn > 0.15;
            var x = (side * 41 * (far ? 1 - (0.14 * Math.Abs(brush.Turn)) : 1)) + (brush.Turn * 24);
            var narrow = far ? 1 - (0.2 * Math.Abs(brush.Turn)) : 1;
            var y = 22 + (brush.Pose.Pitch * 5);
            Brow(brush, side, x, y, narrow);
            canvas.Add($"""<g transform="translate({x} {y}) scale({size * narrow:3} {size:3})">""");
            if (brush.Detailed)
            {
                Eye(brush, side, iris);
            }
            else
            {
                canvas.Add(
                    $"""<ellipse cy="2" rx="13" ry="{16 * Math.Min(face.Open, 1.1)}" fill="{Ink}"/><circle cx="-4" cy="-4" r="5" fill="#fff"/>"""
                );
            }

            canvas.Add($"</g>");
        }

        if (look.Glasses)
        {
            Glasses(brush);
        }
    }

    private static string IrisFill(PersonBrush brush)
    {
        var colour = brush.Look.Eyes.Mix(brush.Lit(brush.Look.Eyes), 0.4);
        return brush.Picture.Straight(
            0,
            0,
            0,
            1,
            (0, colour.Darker(0.66), 1),
            (0.5, colour.Darker(0.15), 1),
            (1, colour.Lighter(0.42), 1)
        );
    }

    private static void Eye(PersonBrush brush, double side, string irisFill)
    {
        var (canvas, look, face) = (brush.Canvas, brush.Look, brush.Face);
        var slant = (look.Slant * 3.5) + (look.Feminine ? 2 : 0);
        var top = 24 * face.Open;
        var low = 21 * (1 - (face.Squint * 0.8));
        var (outerX, outerY, innerX) = (side * 28, 3 - slant, -side * 25);
        var lid = Canvas.Of(
            $"M{outerX} {outerY}C{side * 18} {-top} {-side * 15} {-top + 1} {innerX} 6"
        );
        var shape = Canvas.Of($"{lid}C{-side * 13} {low} {side * 16} {low} {outerX} {outerY}Z");
        var clip = brush.Picture.Clip(shape);
        var white = Colour.Hex("#fdfcfb").Mix(brush.Lit(Colour.White), 0.6);
        var (gazeX, gazeY) = (face.GazeX + (brush.Turn * 6), face.GazeY + 1);
        canvas.Add($"""<g class="k"><g clip-path="{clip}">""").Path(shape, white);
        canvas.Add(
            $"""<ellipse cx="{gazeX}" cy="{gazeY}" rx="{14.5 * face.Iris}" ry="{17 * face.Iris}" fill="{irisFill}"/><ellipse cx="{gazeX}" cy="{gazeY + 1}" rx="{6.2 * face.Iris}" ry="{7.6 * face.Iris}" fill="#0e090c"/><path d="{lid}L{innerX} -40H{outerX}Z" fill="{Ink}" opacity=".26" transform="translate(0 7)"/>"""
        );
        canvas.Add(
            $"""</g><circle cx="{gazeX + (brush.Side * 5)}" cy="{gazeY - 5}" r="4.8" fill="#fff"/><circle cx="{gazeX - (brush.Side * 5)}" cy="{gazeY + 8}" r="2.4" fill="#fff" opacity=".8"/>"""
        );

        // The upper lid is a crescent, thick at its outer end: lashes without drawing any.
        var lash =
            look.Feminine ? 9.0
            : look.Masculine ? 5.5
            : 7;
        canvas.Add(
            $"""<path d="M{outerX + (side * (look.Feminine ? 6 : 3))} {outerY - (look.Feminine ? 4 : 1)}C{side * 19} {-top - lash} {-side * 16} {-top - 4} {innerX - side} 7C{-side * 15} {-top + 2} {side * 17} {-top + 3} {outerX} {outerY + 2}Z" fill="{Ink}"/>"""
        );
        var crease = FacePainter.Shade(brush).Darker(0.25);
        if (face.Open < 1.15)
        {
            canvas.Line(
                Canvas.Of(
                    $"M{outerX - (side * 2)} {outerY - 12}C{side * 15} {-top - 13} {-side * 11} {-top - 11} {innerX + (side * 3)} {-4 - (face.Open * 4)}"
                ),
                crease,
                2.6,
                0.55
            );
        }

        canvas.Line(
            Canvas.Of(
                $"M{outerX - (side * 4)} {outerY + 6}Q{side * 6} {low - 0.5} {-side * 14} {low * 0.72}"
            ),
            crease,
            2.4,
            0.6
        );
        canvas.Add($"</g>");
    }

    private static void Brow(
        PersonBrush brush,
        double side,
        double eyeX,
        double eyeY,
        double narrow
    )
    {
        var (look, face) = (brush.Look, brush.Face);
        var colour =
            look.HairColour.Brightness > 0.62
                ? look.HairColour.Darker(look.Age is Age.Old ? 0.12 : 0.38)
                : look.HairColour.Mix(Colour.Black, 0.2);
        var ink = brush.Lit(colour).Mix(brush.Shaded(colour), 0.4);
        var thick =
            look.Masculine ? 9.5
            : look.Feminine ? 5.8
            : 7.2;
        var y = eyeY - (look.Masculine ? 40 : 45) - (face.Open > 1.1 ? 5 : 0);
        var (inner, outer) = (y + face.BrowInner, y + 5 + face.BrowOuter);
        var (x0, x1) = (eyeX - (side * 24 * narrow), eyeX + (side * 31 * narrow));
        var middle = eyeX + (side * 4);
        var arch = ((inner + outer) / 2) - (look.Masculine ? 7 : 10);
        brush.Canvas.Add(
            $"""<path d="M{x0} {inner}Q{middle} {arch} {x1} {outer}Q{middle} {arch + thick + 2} {x0} {inner + thick}Q{x0 - (side * 4)} {inner + (thick / 2)} {x0} {inner}Z" fill="{ink}"/>"""
        );
    }

    private static void Glasses(PersonBrush brush)
    {
        var shift = brush.Turn * 24;
        var y = 24 + (brush.Pose.Pitch * 5);
        var frame = brush.Lit(brush.Look.GlassesColour);
        var (left, right) = (
            shift - 42 + (brush.Turn < 0 ? 4 : 0),
            shift + 42 - (brush.Turn > 0 ? 4 : 0)
        );
        brush.Canvas.Add(
            $"""<g fill="#dff1ff" fill-opacity=".1" stroke="{frame}" stroke-width="5.5"><rect x="{left - 37}" y="{y - 30}" width="74" height="62" rx="27"/><rect x="{right - 37}" y="{y - 30}" width="74" height="62" rx="27"/><path d="M{left + 36} {y - 4}Q{shift} {y - 13} {right - 36} {y - 4}M{left - 37} {y - 6}L-92 {y - 10}M{right + 37} {y - 6}L92 {y - 10}" fill="none"/></g><path d="M{left - 22} {y + 14}l22 -34M{right - 22} {y + 14}l22 -34" stroke="#fff" stroke-width="5" opacity=".28" stroke-linecap="round"/>"""
        );
    }
}
