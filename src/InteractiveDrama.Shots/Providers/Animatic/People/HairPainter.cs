using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints hair: a mass behind, locks and fringe in front, a few strands and one shine.</summary>
internal static class HairPainter
{
    private static readonly (double X, double Y, double R)[] Curls =
    [
        (-96, -18, 30),
        (-104, -62, 32),
        (-84, -104, 34),
        (-46, -134, 36),
        (0, -144, 38),
        (46, -134, 36),
        (84, -104, 34),
        (104, -62, 32),
        (96, -18, 30),
        (-88, 20, 22),
        (88, 20, 22),
    ];

    public static void Behind(PersonBrush brush)
    {
        var look = brush.Look;
        var back = HairShapes.Back(look);
        var fill = brush.Picture.Falling(
            brush.Shaded(look.HairColour).Mix(brush.Lit(look.HairColour), 0.3),
            brush.Shaded(look.HairColour).Darker(0.25)
        );
        if (look.Hair is HairStyle.Ponytail)
        {
            // The tail hangs on the side the face turns away from.
            brush.Canvas.Add($"""<g transform="scale({(brush.Turn > 0 ? -1 : 1)} 1)">""");
            brush.Canvas.Path(
                "M54 -112C140 -140 172 -40 156 70C148 140 132 190 106 220C116 140 108 60 84 20Z",
                fill
            );
            brush.Canvas.Line(
                "M104 -84C132 -30 136 60 118 150M128 -60C146 0 146 80 134 130",
                brush.Lit(look.HairColour),
                4,
                0.4
            );
            brush.Canvas.Add($"</g>");
        }

        if (look.Hair is HairStyle.Bun)
        {
            brush.Canvas.Add(
                $"""<circle cx="{-brush.Turn * 26}" cy="-160" r="52" fill="{fill}"/><path d="M{-30 - (brush.Turn * 26)} -176q30 -24 60 0" stroke="{brush.Lit(look.HairColour).Lighter(0.3)}" stroke-width="5" fill="none" opacity=".5" stroke-linecap="round"/>"""
            );
        }

        if (back.Length > 0)
        {
            brush.Part(back, fill, brush.RimStroke(), 6);
        }
    }

    public static void Front(PersonBrush brush)
    {
        var look = brush.Look;
        var front = HairShapes.Front(look, brush.Turn);
        if (front.Length == 0)
        {
            return;
        }

        var (lit, shade) = (brush.Lit(look.HairColour), brush.Shaded(look.HairColour));
        var fill =
            brush.Side < 0
                ? brush.Picture.Straight(
                    0,
                    0,
                    1,
                    0.7,
                    (0, lit.Lighter(0.14), 1),
                    (0.5, lit.Mix(shade, 0.5), 1),
                    (1, shade.Darker(0.22), 1)
                )
                : brush.Picture.Straight(
                    1,
                    0,
                    0,
                    0.7,
                    (0, lit.Lighter(0.14), 1),
                    (0.5, lit.Mix(shade, 0.5), 1),
                    (1, shade.Darker(0.22), 1)
                );
        if (look.Hair is HairStyle.Curly or HairStyle.CurlyLong)
        {
            CurlyMass(brush, fill);
        }

        if (look.Hair is HairStyle.Buzz)
        {
            brush.Canvas.Add($"""<path d="{front}" fill="{fill}" opacity=".86"/>""");
            return;
        }

        brush.Part(front, fill, brush.RimStroke(), 6);
        if (brush.Detailed)
        {
            Strands(brush, shade);
        }
    }

    public static void Locks(PersonBrush brush)
    {
        var look = brush.Look;
        var locks = HairShapes.Locks(look);
        if (locks.Length > 0)
        {
            var (lit, shade) = (brush.Lit(look.HairColour), brush.Shaded(look.HairColour));
            brush.Canvas.Path(
                locks,
                brush.Picture.Falling(lit.Mix(shade, 0.4), shade.Darker(0.12))
            );

            // One bright edge, on the outside of the lock that the light falls on.
            brush.Canvas.Add(
                $"""<path d="{HairShapes.LockEdge(look)}" transform="scale({brush.Side} 1)" fill="none" stroke="{brush.Light.Rim}" stroke-width="5" stroke-linecap="round" opacity=".75"/>"""
            );
        }

        if (look.Hair is HairStyle.Braid)
        {
            Braid(brush);
        }
    }

    private static void CurlyMass(PersonBrush brush, string fill)
    {
        var rim = brush.RimStroke();
        var circles = new Canvas();
        foreach (var (x, y, r) in Curls)
        {
            circles.Add($"""<circle cx="{x}" cy="{y}" r="{r}"/>""");
        }

        // Edge first, mass over it: only the outer outline of the curls stays bright.
        brush
            .Canvas.Add($"""<g stroke="{rim}" stroke-width="7" fill="none">""")
            .Add(circles)
            .Add($"</g>");
        var colour = brush
            .Lit(brush.Look.HairColour)
            .Mix(brush.Shaded(brush.Look.HairColour), 0.55);
        brush.Canvas.Add($"""<g fill="{colour}">""").Add(circles).Add($"</g>");
        var shine = brush.Lit(brush.Look.HairColour).Lighter(0.28);
        brush.Canvas.Line(
            "M-118 -66q6 -22 24 -24M-92 -118q10 -18 30 -16M-50 -150q14 -16 34 -8M10 -156q20 -10 34 6M62 -138q20 -4 28 14M-104 -26q-2 -12 6 -20M104 -70q10 8 10 24",
            shine,
            4.5,
            0.42
        );
        brush.Canvas.Line(
            "M-80 -84q16 14 34 0M-30 -110q18 14 36 0M30 -100q18 14 36 -2M-60 -58q8 8 18 2M70 -66q10 8 20 0",
            brush.Shaded(brush.Look.HairColour).Darker(0.3),
            4,
            0.5
        );
        _ = fill;
    }

    private static void Strands(PersonBrush brush, Colour shade)
    {
        var dark = shade.Darker(0.35);
        var shine = brush.Lit(brush.Look.HairColour).Lighter(0.45).Mix(brush.Light.Rim, 0.3);
        var s = brush.Side;
        var x = brush.Turn * 10;
        if (brush.Look.Hair is HairStyle.Curly or HairStyle.CurlyLong)
        {
            return;
        }

        brush.Canvas.Line(
            Canvas.Of(
                $"M{x + 8} -142C{x + 40} -116 {x + 58} -92 {x + 70} -62M{x - 10} -142C{x - 44} -118 {x - 66} -88 {x - 78} -52M{x} -146C{x + 6} -112 {x - 6} -86 {x - 26} -66"
            ),
            dark,
            3,
            0.42
        );
        brush.Canvas.Add(
            $"""<path d="M{(s * 84) + x} -72C{(s * 66) + x} -112 {(s * 30) + x} -124 {(-s * 14) + x} -122C{(s * 22) + x} -112 {(s * 58) + x} -100 {(s * 84) + x} -72Z" fill="{shine}" opacity="{(brush.Look.Wet ? 0.6 : 0.38):2}"/>"""
        );
        if (brush.Look.Wet)
        {
            brush.Canvas.Line(
                "M-64 -52q6 26 -2 46M70 -48q-6 22 0 40M-20 -64q2 22 -8 38",
                shade.Darker(0.2),
                6
            );
        }
    }

    private static void Braid(PersonBrush brush)
    {
        var side = -brush.Side;
        var (lit, shade) = (brush.Lit(brush.Look.HairColour), brush.Shaded(brush.Look.HairColour));
        brush.Canvas.Add(
            $"""<g fill="{lit.Mix(shade, 0.4)}" stroke="{shade.Darker(0.25)}" stroke-width="4">"""
        );
        for (var i = 0; i < 8; i++)
        {
            brush.Canvas.Add(
                $"""<ellipse cx="{side * (100 + (i * 3))}" cy="{100 + (i * 38)}" rx="{31 - (i * 1.6)}" ry="27" transform="rotate({(i % 2 == 0 ? 24 : -24)} {side * (100 + (i * 3))} {100 + (i * 38)})"/>"""
            );
        }

        brush.Canvas.Add($"""<path d="M{side * 120} 388l{-side * 16} 48h{side * 36}Z"/></g>""");
    }
}
