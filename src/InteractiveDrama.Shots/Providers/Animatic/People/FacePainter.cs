using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints skin, nose, cheeks and the marks of a mood; eyes and mouth have painters of their own.</summary>
internal static class FacePainter
{
    public static void Paint(PersonBrush brush, string fringe)
    {
        var (canvas, look, face) = (brush.Canvas, brush.Look, brush.Face);
        var shape = HeadShape.Of(look, brush.Turn);
        var (lit, shade) = (brush.Lit(look.Skin), Shade(brush));
        var outline = shape.Outline;
        Ears(brush, shape, lit, shade);
        var clip = brush.Picture.Clip(outline);
        canvas.Add($"""<g clip-path="{clip}">""").Path(outline, shade);
        var skin = brush.Picture.Straight(
            0.5 + (brush.Side * 0.5),
            0,
            0.5 - (brush.Side * 0.5),
            0.25,
            (0, lit.Lighter(0.12), 1),
            (0.7, lit, 1),
            (1, lit.Mix(shade, 0.35), 1)
        );
        canvas.Add(
            $"""<path d="{outline}" fill="{skin}" transform="translate({brush.Side * 17} -7)"/>"""
        );
        if (brush.Detailed)
        {
            // The hair's own shadow seats it on the forehead.
            canvas.Add(
                $"""<path d="{fringe}" fill="{shade.Darker(0.12)}" opacity=".55" transform="translate({brush.Side * -5} 15)"/>"""
            );
            Cheeks(brush, face.Blush);
        }

        canvas.Add($"</g>");
        if (!brush.Detailed)
        {
            return;
        }

        canvas.Add(
            $"""<path d="{outline}" fill="none" stroke="{brush.RimStroke()}" stroke-width="4.5"/>"""
        );
        Nose(brush, shade);
        Lines(brush, shade);
        Marks(brush, shade);
    }

    public static Colour Shade(PersonBrush brush) =>
        brush
            .Shaded(brush.Look.Skin)
            .Mix(Colour.Hex("#9a4a44"), 0.2)
            .Mix(brush.Lit(brush.Look.Skin), 0.12);

    private static void Ears(PersonBrush brush, HeadShape shape, Colour lit, Colour shade)
    {
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            if (side * brush.Turn > 0.3)
            {
                continue;
            }

            var x = (side * (shape.Cheek + 1)) - (brush.Turn * 5);
            var tone = side * brush.Side > 0 ? lit : shade;
            brush.Canvas.Add(
                $"""<ellipse cx="{x}" cy="28" rx="14" ry="23" fill="{tone}"/><path d="M{x + (side * 5)} 16q{-side * 9} 6 {-side * 4} 22" stroke="{shade.Darker(0.15)}" stroke-width="3" fill="none" opacity=".6"/>"""
            );
            if (brush.Look.Earrings)
            {
                brush.Canvas.Add(
                    $"""<circle cx="{x + (side * 2)}" cy="56" r="6" fill="{brush.Lit(Colour.Hex("#e8c468"))}"/>"""
                );
            }
        }
    }

    private static void Cheeks(PersonBrush brush, double strength)
    {
        if (strength <= 0)
        {
            return;
        }

        var blush = brush.Picture.Round(
            (0, Colour.Hex("#f0645c"), strength),
            (1, Colour.Hex("#f0645c"), 0)
        );
        var shift = brush.Turn * 22;
        brush.Canvas.Add(
            $"""<g fill="{blush}"><ellipse cx="{shift - 56}" cy="58" rx="32" ry="20"/><ellipse cx="{shift + 56}" cy="58" rx="32" ry="20"/></g>"""
        );
    }

    private static void Nose(PersonBrush brush, Colour shade)
    {
        var x = brush.Turn * 30;
        var way =
            brush.Turn > 0.15 ? 1.0
            : brush.Turn < -0.15 ? -1
            : -brush.Side;
        var y = brush.Pose.Pitch * 5;
        var length =
            brush.Look.Build is Build.Child ? -8
            : brush.Look.Masculine ? 5
            : 0;
        brush.Canvas.Add(
            $"""<path d="M{x - (way * 3)} {y + 30}C{x + (way * 3)} {y + 44} {x + (way * 14)} {y + 58 + length} {x + (way * 8)} {y + 66 + length}Q{x} {y + 70 + length} {x - (way * 8)} {y + 66 + length}C{x - (way * 2)} {y + 60 + length} {x - (way * 2)} {y + 44} {x - (way * 3)} {y + 30}Z" fill="{shade}" opacity=".5"/>"""
        );
        brush.Canvas.Line(
            Canvas.Of($"M{x + (way * 9)} {y + 62 + length}q{-way * 8} 9 {-way * 17} 4"),
            shade.Darker(0.3),
            3.4,
            0.85
        );
        brush.Canvas.Add(
            $"""<ellipse cx="{x + (brush.Side * 3)}" cy="{y + 54 + length}" rx="3.2" ry="5" fill="#fff" opacity=".35"/>"""
        );
    }

    private static void Lines(PersonBrush brush, Colour shade)
    {
        var ink = shade.Darker(0.25);
        var shift = brush.Turn * 22;
        if (brush.Look.Age is Age.Old)
        {
            brush.Canvas.Line(
                Canvas.Of(
                    $"M{shift - 26} 62q-14 12 -17 32M{shift + 26} 62q14 12 17 32M{shift - 64} 44q12 8 28 8M{shift + 64} 44q-12 8 -28 8M{shift - 74} 12q-9 -2 -13 -7M{shift + 74} 12q9 -2 13 -7M{shift - 34} -62q34 -9 68 0M{shift - 26} -48q26 -6 52 0"
                ),
                ink,
                3,
                0.5
            );
        }

        if (brush.Face.Frown)
        {
            brush.Canvas.Line(
                Canvas.Of($"M{shift - 7} -22q4 10 2 20M{shift + 8} -22q-4 10 -2 20"),
                ink,
                3.2,
                0.65
            );
        }
    }

    private static void Marks(PersonBrush brush, Colour shade)
    {
        var shift = brush.Turn * 22;
        if (brush.Look.Freckles)
        {
            brush.Canvas.Add(
                $"""<g fill="{shade.Mix(Colour.Hex("#a0522d"), 0.5)}" opacity=".6"><circle cx="{shift - 58}" cy="52" r="2.6"/><circle cx="{shift - 46}" cy="59" r="2.2"/><circle cx="{shift - 66}" cy="62" r="2"/><circle cx="{shift - 36}" cy="52" r="2"/><circle cx="{shift + 58}" cy="52" r="2.6"/><circle cx="{shift + 46}" cy="59" r="2.2"/><circle cx="{shift + 66}" cy="62" r="2"/><circle cx="{shift + 36}" cy="52" r="2"/><circle cx="{shift}" cy="46" r="2"/></g>"""
            );
        }

        if (brush.Look.Scar)
        {
            brush.Canvas.Line(
                Canvas.Of($"M{shift + 62} 38l-12 44M{shift + 52} 52l12 4M{shift + 48} 66l12 4"),
                brush.Lit(Colour.Hex("#e8b0a4")),
                3.6,
                0.9
            );
        }

        if (brush.Face.Tear)
        {
            brush.Canvas.Add(
                $"""<path d="M{shift - 48} 46q-7 34 -3 46q8 6 10 -2q1 -18 -2 -44Z" fill="#dff2ff" opacity=".72"/><circle cx="{shift - 44}" cy="86" r="2.5" fill="#fff"/><path d="M{shift + 20} 41q8 6 18 3" stroke="#eaf7ff" stroke-width="5" fill="none" opacity=".85" stroke-linecap="round"/>"""
            );
        }

        if (brush.Face.Sweat || brush.Look.Wet)
        {
            brush.Canvas.Add(
                $"""<g fill="#e6f5ff" opacity=".75"><path d="M{shift + 74} -14q8 16 0 22q-8 -6 0 -22Z"/><path d="M{shift - 70} 72q6 12 0 17q-6 -5 0 -17Z"/></g>"""
            );
        }
    }
}
