using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints streets, rooftops and bridges.</summary>
internal static class CityPainter
{
    public static void Rooftop(SceneBrush brush)
    {
        SkyPainter.Paint(brush);
        SkylinePainter.Houses(
            brush,
            brush.Picture.Far,
            "far town",
            brush.Horizon + 90,
            150,
            430,
            0.68,
            false
        );
        SkylinePainter.Houses(
            brush,
            brush.Picture.Middle,
            "middle town",
            brush.Horizon + 150,
            110,
            260,
            0.42,
            false
        );
        if (brush.Words.Has("harbour", "harbor", "sea", "bay", "river"))
        {
            brush.Picture.Middle.Add(
                $"""<rect x="{brush.Frame.Left}" y="{brush.Horizon + 96}" width="{brush.Frame.FullWidth}" height="400" fill="{brush.Picture.Falling(brush.Light.SkyLow.Mix(brush.Light.Haze, 0.4), brush.Light.Set(Colour.Hex("#2a4a62"), 0.2))}"/><path class="g0" d="M{brush.X(0.1)} {brush.Horizon + 116}h120M{brush.X(0.4)} {brush.Horizon + 130}h160M{brush.X(0.7)} {brush.Horizon + 112}h110" stroke="{brush.Light.SkyLow.Lighter(0.4)}" stroke-width="3" opacity=".5"/>"""
            );
        }

        var (frame, near, light) = (brush.Frame, brush.Picture.Near, brush.Light);
        var top = brush.Horizon + ((frame.Height - brush.Horizon) * 0.42);
        var stone = Colour.Hex("#7d7f8a");
        Chimneys(brush, top);
        near.Add(
            $"""<path d="M{frame.Left} {top - 40}H{frame.Right}V{frame.Bottom}H{frame.Left}Z" fill="{brush.Picture.Falling(light.Set(stone, 0.18), light.Set(stone, 0).Darker(0.6))}"/>"""
        );
        near.Rect(frame.Left, top - 66, frame.FullWidth, 30, light.Set(stone, 0.1).Lighter(0.14))
            .Rect(frame.Left, top + 46, frame.FullWidth, 10, light.Set(stone, 0).Darker(0.5));
        var gaps = new Canvas();
        for (var i = -8; i <= 8; i++)
        {
            gaps.Add(
                $"M{frame.MiddleX + (i * 120)} {top + 56}L{frame.MiddleX + (i * 330)} {frame.Bottom}"
            );
        }

        near.Line(gaps.Text.ToString(), light.Set(stone, 0).Darker(0.6), 4, 0.45);
    }

    public static void Street(SceneBrush brush)
    {
        SkyPainter.Paint(brush);
        SkylinePainter.Houses(
            brush,
            brush.Picture.Far,
            "far town",
            brush.Horizon + 20,
            120,
            360,
            0.66,
            false
        );
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            Facade(brush, side);
        }

        var (frame, near, light) = (brush.Frame, brush.Picture.Near, brush.Light);
        var stone = Colour.Hex("#62646e");
        var top = brush.Horizon + 16;
        near.Add(
            $"""<rect x="{frame.Left}" y="{top}" width="{frame.FullWidth}" height="{frame.Bottom - top}" fill="{brush.Picture.Falling(light.Set(stone, 0.4), light.Set(stone, 0).Darker(0.55))}"/>"""
        );
        var kerb = light.Set(Colour.Hex("#8d8f98"), 0.08);
        near.Path(
            Canvas.Of(
                $"M{frame.MiddleX - 60} {top}L{frame.Left - 500} {frame.Bottom}H{frame.Left - 700}L{frame.MiddleX - 76} {top}ZM{frame.MiddleX + 60} {top}L{frame.Right + 500} {frame.Bottom}H{frame.Right + 700}L{frame.MiddleX + 76} {top}Z"
            ),
            kerb
        );
        if (brush.Words.Has("cobbles", "cobbled", "cobblestone", "cobblestones", "old", "narrow"))
        {
            Cobbles(brush, top);
        }

        if (brush.Words.Has("wet", "rain", "neon", "puddles"))
        {
            Shine(brush, top);
        }

        WaterfrontPainter.LampPost(brush, brush.LightSide < 0 ? 0.1 : 0.9);
    }

    public static void Bridge(SceneBrush brush)
    {
        SkyPainter.Paint(brush);
        SkylinePainter.Houses(
            brush,
            brush.Picture.Far,
            "far town",
            brush.Horizon + 6,
            70,
            220,
            0.64,
            false
        );
        SeaPainter.Water(brush);
        var (frame, near, light) = (brush.Frame, brush.Picture.Near, brush.Light);
        var stone = Colour.Hex("#85868f");
        var top = brush.Horizon + ((frame.Height - brush.Horizon) * 0.36);
        near.Add(
            $"""<rect x="{frame.Left}" y="{top}" width="{frame.FullWidth}" height="{frame.Bottom - top}" fill="{brush.Picture.Falling(light.Set(stone, 0.14), light.Set(stone, 0).Darker(0.6))}"/>"""
        );
        var d = new Canvas().Add(
            $"M{frame.Left} {top - 130}H{frame.Right}M{frame.Left} {top - 20}H{frame.Right}"
        );
        for (var x = frame.Left; x < frame.Right; x += 46)
        {
            d.Add($"M{x} {top - 20}V{top - 128}");
        }

        near.Line(d.Text.ToString(), light.Set(Colour.Hex("#2d3340"), 0.03), 9);
        WaterfrontPainter.LampPost(brush, brush.LightSide < 0 ? 0.14 : 0.86);
    }

    // A row of houses in perspective: everything on it runs to the vanishing point.
    private static void Facade(SceneBrush brush, double side)
    {
        var (frame, light, canvas) = (brush.Frame, brush.Light, brush.Picture.Middle);
        var dice = brush.Dice(side < 0 ? "left row" : "right row");
        var brick = brush.Words.Has("brick", "bricks");
        var wall = Colour.Hex(brick ? "#8a4f42" : dice.Pick("#7a6a62", "#66707e", "#857a66"));
        var near = frame.MiddleX + (side * ((frame.Width / 2) + Frame.Overscan + 60));
        var away = frame.MiddleX + (side * 84);
        var roof = frame.Tall ? 760.0 : 520;
        double Xat(double t) => near + ((away - near) * t);
        double Size(double t) => 1 - (0.82 * t);
        var lit = side == brush.LightSide ? 0.1 : 0;
        canvas.Add(
            $"""<path d="M{near} {brush.Horizon - (roof * 1.25)}L{away} {brush.Horizon - (roof * 0.26)}V{brush.Horizon + 30}L{near} {brush.Horizon + (frame.Height * 0.5)}Z" fill="{brush.Picture.Straight(side < 0 ? 0 : 1, 0, side < 0 ? 1 : 0, 0, (0, light.Set(wall, lit / 2).Darker(0.3), 1), (1, light.Set(wall, 0.42), 1))}"/>"""
        );
        var glassLit = new Canvas();
        var glassDark = new Canvas();
        for (var column = 0; column < 6; column++)
        {
            var (t0, t1) = (0.1 + (column * 0.15), 0.17 + (column * 0.15));
            for (var floor = 0; floor < 5; floor++)
            {
                var (y0, y1) = (160.0 + (floor * 190), 270.0 + (floor * 190));
                var into = dice.Chance(light.LampsLit ? 0.34 : 0.1) ? glassLit : glassDark;
                into.Add(
                    $"M{Xat(t0)} {brush.Horizon - (y0 * Size(t0))}L{Xat(t1)} {brush.Horizon - (y0 * Size(t1))}V{brush.Horizon - (y1 * Size(t1))}L{Xat(t0)} {brush.Horizon - (y1 * Size(t0))}Z"
                );
            }
        }

        canvas.Path(glassDark.Text.ToString(), light.Set(Colour.Hex("#3a4456"), 0.12).Darker(0.1));
        canvas.Add(
            $"""<path d="{glassLit.Text.ToString()}" fill="{(light.LampsLit ? light.Lamp : light.Set(Colour.Hex("#dce8f0"), 0.2))}" opacity=".85"/>"""
        );

        // A door, or a shop's window and its awning.
        var (d0, d1) = (0.34, 0.47);
        canvas.Path(
            Canvas.Of(
                $"M{Xat(d0)} {brush.Horizon - (70 * Size(d0))}L{Xat(d1)} {brush.Horizon - (70 * Size(d1))}V{brush.Horizon + (190 * Size(d1))}L{Xat(d0)} {brush.Horizon + (190 * Size(d0))}Z"
            ),
            side == brush.LightSide && light.LampsLit
                ? light.Lamp.Darker(0.12)
                : light.Set(Colour.Hex("#2c4a44"), 0.1)
        );
        canvas.Path(
            Canvas.Of(
                $"M{Xat(d0 - 0.04)} {brush.Horizon - (104 * Size(d0))}L{Xat(d1 + 0.04)} {brush.Horizon - (104 * Size(d1))}L{Xat(d1 + 0.04) - (side * 26)} {brush.Horizon - (50 * Size(d1))}L{Xat(d0 - 0.04) - (side * 70)} {brush.Horizon - (50 * Size(d0))}Z"
            ),
            light.Set(Colour.Hex(dice.Pick("#b8443f", "#2f7a70", "#c79a3f")), 0.12)
        );
        brush.Lamp(canvas, Xat(0.4), brush.Horizon - 96, 150, side == brush.LightSide ? 9 : 0, 0.7);
    }

    private static void Chimneys(SceneBrush brush, double top)
    {
        var (canvas, light) = (brush.Picture.Near, brush.Light);
        var dark = light.Set(Colour.Hex("#5c4a48"), 0.12);
        var x = brush.X(brush.LightSide < 0 ? 0.82 : 0.18);
        canvas.Add(
            $"""<path d="M{x - 70} {top}v-170h140v170ZM{x - 80} {top - 170}h160v-22h-160Z" fill="{dark}"/><path d="M{x - 48} {top - 192}v-50h28v50ZM{x + 18} {top - 192}v-64h28v64Z" fill="{light.Set(Colour.Hex("#9a5a48"), 0.12)}"/>"""
        );
        var other = brush.X(brush.LightSide < 0 ? 0.16 : 0.84);
        if (brush.Words.Has("tank", "water"))
        {
            canvas.Add(
                $"""<path d="M{other - 82} {top}l18 -140M{other + 82} {top}l-18 -140M{other - 74} {top - 60}h148" stroke="{dark.Darker(0.4)}" stroke-width="10"/><path d="M{other - 86} {top - 130}v-150h172v150ZM{other - 96} {top - 278}L{other} {top - 340}L{other + 96} {top - 278}Z" fill="{brush.Picture.Across(light.Set(Colour.Hex("#7a5c48"), 0.05), light.Set(Colour.Hex("#54402f"), 0.1).Darker(0.2))}"/><path d="M{other - 86} {top - 180}h172M{other - 86} {top - 235}h172" stroke="{dark.Darker(0.3)}" stroke-width="5"/>"""
            );
        }
        else
        {
            canvas.Line(
                Canvas.Of(
                    $"M{other} {top}v-250M{other - 60} {top - 220}h120M{other - 44} {top - 184}h88M{other - 30} {top - 150}h60"
                ),
                dark.Darker(0.4),
                7
            );
        }
    }

    private static void Cobbles(SceneBrush brush, double top)
    {
        var d = new Canvas();
        for (var row = 1; row < 11; row++)
        {
            var y = top + (row * row * 7.5);
            var step = 12 + (row * 12.0);
            for (var x = brush.Frame.Left + (row % 2 * step / 2); x < brush.Frame.Right; x += step)
            {
                d.Add($"M{x} {y}q{step * 0.45} {-row * 1.6} {step * 0.86} 0");
            }
        }

        brush.Picture.Near.Line(
            d.Text.ToString(),
            brush.Light.Set(Colour.Hex("#9a9aa2"), 0.05),
            4,
            0.4
        );
    }

    private static void Shine(SceneBrush brush, double top)
    {
        var shine = brush.Light.LampsLit ? brush.Light.Lamp : brush.Light.SkyLow;
        var fill = brush.Picture.Round((0, shine, 0.5), (1, shine, 0));
        var x = brush.X(brush.LightSide < 0 ? 0.2 : 0.8);
        brush.Picture.Near.Add(
            $"""<g fill="{fill}"><ellipse class="g0" cx="{x}" cy="{top + 250}" rx="86" ry="260"/><ellipse class="g1" cx="{brush.Frame.MiddleX}" cy="{top + 130}" rx="46" ry="150"/><ellipse class="g0" cx="{x}" cy="{top + 330}" rx="210" ry="26"/></g>"""
        );
    }
}
