using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints long places: corridor, railway carriage, platform; and the stage.</summary>
internal static class HallPainter
{
    public static void Corridor(SceneBrush brush)
    {
        var (frame, light, far) = (brush.Frame, brush.Light, brush.Picture.Far);
        var brick = brush.Words.Has("brick", "bricks");
        var wall =
            Words.ColourWords.OfCloth(brush.Words.Before("walls", "wall", "tiles"))
            ?? Colour.Hex(
                brick ? "#85503f"
                : brush.Words.Has("hospital", "clinic") ? "#a4c0c0"
                : "#9a9484"
            );
        var door =
            Words.ColourWords.OfCloth(brush.Words.Before("doors", "door")) ?? Colour.Hex("#5f8288");
        var (vx, vy) = (frame.MiddleX, brush.Horizon);
        var (w, up, down) = (86.0, 130.0, 96.0);
        double Grow(double t) => 1 + (t * t * 9);
        brush.Picture.Sky.Rect(
            frame.Left,
            frame.Top,
            frame.FullWidth,
            frame.Height + 440,
            light.Set(wall, 0).Darker(0.6)
        );
        far.Add(
                $"""<rect x="{vx - w}" y="{vy - up}" width="{2 * w}" height="{up + down}" fill="{light.Set(wall, 0.4).Lighter(0.1)}"/>"""
            )
            .Add(
                $"""<rect x="{vx - 30}" y="{vy - 60}" width="60" height="{down + 60}" fill="{light.Lamp.Lighter(0.3)}" opacity=".85"/>"""
            );
        brush.Lamp(far, vx, vy, 220, 0, 0.7);
        var g = Grow(1) + 3;
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            var shade = side == brush.LightSide ? 0.1 : 0.3;
            var fill = brush.Picture.Straight(
                side < 0 ? 1 : 0,
                0,
                side < 0 ? 0 : 1,
                0,
                (0, light.Set(wall, 0.36), 1),
                (1, light.Set(wall, 0).Darker(shade + 0.25), 1)
            );
            far.Add(
                $"""<path d="M{vx + (side * w)} {vy - up}L{vx + (side * w * g)} {vy - (up * g)}V{vy + (down * g)}L{vx + (side * w)} {vy + down}Z" fill="{fill}"/><path d="M{vx + (side * w)} {vy + (down * 0.28)}L{vx + (side * w * g)} {vy + (down * 0.28 * g)}V{vy + (down * 0.4 * g)}L{vx + (side * w)} {vy + (down * 0.4)}Z" fill="{light.Set(door, 0.1)}" opacity=".6"/>"""
            );
            foreach (var (a, b) in ((double, double)[])[(0.2, 0.32), (0.46, 0.6), (0.76, 0.98)])
            {
                var (ga, gb) = (Grow(a), Grow(b));
                far.Path(
                    Canvas.Of(
                        $"M{vx + (side * w * ga)} {vy - (up * 0.5 * ga)}L{vx + (side * w * gb)} {vy - (up * 0.5 * gb)}V{vy + (down * gb)}L{vx + (side * w * ga)} {vy + (down * ga)}Z"
                    ),
                    light.Set(door, 0.2 - (a * 0.2)).Darker(shade * 0.6)
                );
                far.Add(
                    $"""<circle cx="{vx + (side * w * (ga + ((gb - ga) * 0.18)))}" cy="{vy + (down * 0.3 * ga)}" r="{2.2 * ga}" fill="{light.Lamp}"/>"""
                );
            }
        }

        far.Add(
            $"""<path d="M{vx - w} {vy - up}L{vx - (w * g)} {vy - (up * g)}H{vx + (w * g)}L{vx + w} {vy - up}Z" fill="{light.Set(wall, 0).Darker(0.5)}"/>"""
        );
        var bulbs = brush.Words.Has("bulb", "bulbs");
        foreach (var t in (ReadOnlySpan<double>)[0.22, 0.42, 0.66, 0.94])
        {
            var s = Grow(t);
            if (bulbs)
            {
                far.Line(
                    Canvas.Of($"M{vx} {vy - (up * s)}v{9 * s}"),
                    light.Set(wall, 0).Darker(0.7),
                    0.8 * s
                );
                brush.Lamp(far, vx, vy - (up * s) + (12 * s), 46 * s, 3.4 * s, 0.8);
                continue;
            }

            far.Path(
                Canvas.Of(
                    $"M{vx - (w * 0.22 * s)} {vy - (up * s)}h{w * 0.44 * s}l{w * 0.06 * s} {-up * 0.16 * s}h{-w * 0.56 * s}Z"
                ),
                light.Lamp.Lighter(0.55)
            );
            brush.Lamp(far, vx, vy - (up * s), 40 * s, 0, 0.5);
        }

        var floor = brush.Picture.Falling(
            light.Set(wall, 0.3).Lighter(0.05),
            light.Set(wall, 0).Darker(0.62)
        );
        brush.Picture.Near.Add(
            $"""<path d="M{vx - w} {vy + down}L{vx - (w * g)} {vy + (down * g)}H{vx + (w * g)}L{vx + w} {vy + down}Z" fill="{floor}"/><path d="M{vx - 24} {vy + down}L{vx - 190} {vy + (down * g)}H{vx + 190}L{vx + 24} {vy + down}Z" fill="{light.Lamp}" opacity=".13"/>"""
        );
    }

    public static void Train(SceneBrush brush)
    {
        var (frame, light, far, middle) = (
            brush.Frame,
            brush.Light,
            brush.Picture.Far,
            brush.Picture.Middle
        );
        SkyPainter.Paint(brush with { Light = OutsideLight(brush) });
        SkylinePainter.Hills(brush, far, "passing hills", brush.Horizon + 40, 120, 0.5, false);
        SkylinePainter.Trees(brush, far, "passing trees", brush.Horizon + 80, 90, 0.3, false);
        var wall = light.Set(Colour.Hex("#7a6a58"), 0.02);
        var (top, bottom) = (brush.Horizon - (frame.Tall ? 330 : 250), brush.Horizon + 70);

        // The wall is one path with a hole for the window: the landscape passes behind it.
        var (l, r) = (brush.X(0.12), brush.X(0.88));
        middle.Add(
            $"""<path fill-rule="evenodd" d="M{frame.Left} {frame.Top}H{frame.Right}V{frame.Bottom}H{frame.Left}ZM{l + 40} {top}H{r - 40}q40 0 40 40V{bottom - 30}q0 30 -30 30H{l + 30}q-30 0 -30 -30V{top + 40}q0 -40 40 -40Z" fill="{brush.Picture.Falling(wall.Darker(0.3), wall)}"/><path d="M{l + 40} {top}H{r - 40}q40 0 40 40V{bottom - 30}q0 30 -30 30H{l + 30}q-30 0 -30 -30V{top + 40}q0 -40 40 -40Z" fill="none" stroke="{light.Set(Colour.Hex("#c4b8a4"), 0)}" stroke-width="14"/><path d="M{l + 60} {bottom - 20}L{l + 300} {top + 20}M{l + 160} {bottom - 20}L{l + 400} {top + 20}" stroke="#fff" stroke-width="22" opacity=".09"/>"""
        );
        middle.Line(
            Canvas.Of(
                $"M{frame.Left} {top - 84}H{frame.Right}M{frame.Left} {top - 64}H{frame.Right}"
            ),
            light.Set(Colour.Hex("#b8a88a"), 0),
            8
        );
        foreach (var share in (ReadOnlySpan<double>)[0.2, 0.8])
        {
            middle.Add(
                $"""<rect x="{brush.X(share) - 60}" y="{top - 148}" width="120" height="62" rx="12" fill="{light.Set(Colour.Hex(share < 0.5 ? "#7a4a3a" : "#3f5a5a"), 0)}"/>"""
            );
            brush.Lamp(middle, brush.X(share), top - 190, 190, 12, 0.7);
        }

        Seats(brush, bottom);
    }

    public static void Station(SceneBrush brush)
    {
        var (frame, light) = (brush.Frame, brush.Light);
        SkyPainter.Paint(brush);
        SkylinePainter.Houses(
            brush,
            brush.Picture.Far,
            "far town",
            brush.Horizon + 20,
            40,
            150,
            0.6,
            true
        );
        var (middle, near) = (brush.Picture.Middle, brush.Picture.Near);
        var way = -brush.LightSide;
        var (vx, vy) = (frame.MiddleX, brush.Horizon);
        var edge = frame.MiddleX + (way * (frame.Width + 300));

        // The train stands along one side, its windows running to the vanishing point.
        var body = light.Set(
            Words.ColourWords.OfCloth(brush.Words.Before("train")) ?? Colour.Hex("#7a2f38"),
            0.05
        );
        double At(double t) => vx + (way * 30) + ((edge - vx) * t);
        middle.Add(
            $"""<path d="M{At(0)} {vy - 26}L{At(1)} {vy - 560}V{vy + 480}L{At(0)} {vy + 30}Z" fill="{brush.Picture.Across(way < 0 ? body.Darker(0.35) : body.Mix(light.Haze, 0.3), way < 0 ? body.Mix(light.Haze, 0.3) : body.Darker(0.35))}"/>"""
        );
        var glass = new Canvas();
        for (var t = 0.06; t < 0.95; t += 0.03 + (t * 0.2))
        {
            var u = t + 0.016 + (t * 0.13);
            glass.Add(
                $"M{At(t)} {vy - (20 + (t * 330))}L{At(u)} {vy - (20 + (u * 330))}V{vy + (u * 30)}L{At(t)} {vy + (t * 30)}Z"
            );
        }

        middle
            .Path(
                glass.Text.ToString(),
                light.LampsLit ? light.Lamp : light.Set(Colour.Hex("#cfe0ea"), 0.1)
            )
            .Line(
                Canvas.Of($"M{At(0)} {vy + 12}L{At(1)} {vy + 190}"),
                light.Set(Colour.Hex("#e0c88a"), 0.05),
                7
            );
        var stone = Colour.Hex("#80828c");
        near.Add(
            $"""<rect x="{frame.Left}" y="{vy + 30}" width="{frame.FullWidth}" height="{frame.Bottom - vy}" fill="{brush.Picture.Falling(light.Set(stone, 0.34), light.Set(stone, 0).Darker(0.55))}"/><path d="M{vx + (way * 30)} {vy + 30}L{vx + (way * 560)} {frame.Bottom}h{way * 60}L{vx + (way * 36)} {vy + 30}Z" fill="{light.Set(Colour.Hex("#e8cf6a"), 0.02)}"/>"""
        );

        // Roof and columns on the other side.
        var iron = light.Set(Colour.Hex("#2f4a4a"), 0.04);
        near.Path(
            Canvas.Of(
                $"M{vx} {vy - 150}L{vx - (way * frame.Width)} {vy - (frame.Tall ? 900 : 620)}V{vy - (frame.Tall ? 800 : 540)}L{vx} {vy - 140}Z"
            ),
            iron.Darker(0.3)
        );
        foreach (var (t, w) in ((double, double)[])[(0.14, 9), (0.3, 15), (0.56, 26)])
        {
            var x = vx - (way * frame.Width * t);
            near.Path(
                Canvas.Of(
                    $"M{x - w} {vy + 40 + (t * 560)}V{vy - 140 - (t * 640)}h{w * 2}V{vy + 40 + (t * 560)}Z"
                ),
                iron
            );
            brush.Lamp(
                near,
                x + (way * 34 * t * 3),
                vy - 110 - (t * 430),
                60 + (220 * t),
                5 + (14 * t)
            );
        }

        if (brush.Words.Has("wet", "rain"))
        {
            near.Add(
                $"""<ellipse class="g0" cx="{vx - (way * 60)}" cy="{frame.Height * 0.8}" rx="260" ry="26" fill="{light.Lamp}" opacity=".16"/>"""
            );
        }
    }

    public static void Stage(SceneBrush brush)
    {
        var (frame, light, far, near) = (
            brush.Frame,
            brush.Light,
            brush.Picture.Far,
            brush.Picture.Near
        );
        var line = Furniture.Line(brush);
        brush.Picture.Sky.Rect(
            frame.Left,
            frame.Top,
            frame.FullWidth,
            frame.Height + 440,
            Colour.Hex("#12121e")
        );
        if (brush.Words.Has("sea", "painted", "canvas", "waves", "backdrop"))
        {
            far.Rect(
                    brush.X(0.06),
                    frame.Top,
                    frame.Width * 0.88,
                    line - frame.Top,
                    brush.Picture.Falling(
                        Colour.Hex("#25404e"),
                        light.Lit(Colour.Hex("#5f93a4")).Darker(0.15)
                    )
                )
                .Path(
                    Canvas.Of(
                        $"M{brush.X(0.06)} {brush.Horizon - 60}q60 -46 120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0V{line}H{brush.X(0.06)}Z"
                    ),
                    light.Lit(Colour.Hex("#34697c")).Darker(0.15)
                )
                .Path(
                    Canvas.Of(
                        $"M{brush.X(0.06)} {brush.Horizon + 40}q50 -40 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0V{line}H{brush.X(0.06)}Z"
                    ),
                    light.Lit(Colour.Hex("#1f4a5e")).Darker(0.15)
                )
                .Rect(
                    brush.X(0.94),
                    frame.Top,
                    frame.Width,
                    frame.Height + 440,
                    Colour.Hex("#12121e")
                );
        }

        if (brush.Words.Has("moon", "plywood"))
        {
            far.Add(
                $"""<circle cx="{brush.X(0.5 + (brush.LightSide * 0.2))}" cy="{brush.Horizon - 260}" r="96" fill="{light.Lit(Colour.Hex("#ead9a8"))}"/><path d="M{brush.X(0.5 + (brush.LightSide * 0.2))} {brush.Horizon - 356}V{frame.Top}" stroke="#6a5a42" stroke-width="5"/>"""
            );
        }

        var boards = Colour.Hex("#8a5f40");
        near.Add(
            $"""<path d="M{frame.Left} {line}H{frame.Right}V{frame.Bottom}H{frame.Left}Z" fill="{brush.Picture.Falling(light.Set(boards, 0.08), light.Set(boards, 0).Darker(0.55))}"/>"""
        );
        var d = new Canvas();
        for (var i = -9; i <= 9; i++)
        {
            d.Add($"M{frame.MiddleX + (i * 70)} {line}L{frame.MiddleX + (i * 240)} {frame.Bottom}");
        }

        near.Line(d.Text.ToString(), light.Set(boards, 0).Darker(0.6), 4, 0.5);
        if (brush.Words.Has("desk", "table"))
        {
            Furniture.Desk(brush, brush.X(0.5 - (brush.LightSide * 0.25)));
        }

        if (brush.Words.Has("gallery", "ropes", "rope", "rail"))
        {
            Furniture.Ropes(brush);
            brush.Picture.Middle.Line(
                Canvas.Of(
                    $"M{frame.Left} {line - 120}H{frame.Right}M{frame.Left} {line - 60}H{frame.Right}"
                ),
                light.Set(Colour.Hex("#3a3f4a"), 0),
                11
            );
        }

        Furniture.Drapes(
            brush with
            {
                Words = brush.Words.Has("curtain", "curtains", "drapes")
                    ? brush.Words
                    : Words.Phrases.Of("red curtain"),
            }
        );
        brush.Picture.Middle.Path(
            Canvas.Of(
                $"M{frame.Left} {frame.Top}H{frame.Right}V{brush.Horizon - (frame.Tall ? 500 : 330)}q-90 60 -180 0t-180 0t-180 0t-180 0t-180 0t-180 0t-180 0t-180 0t-180 0t-180 0Z"
            ),
            light.Set(Colour.Hex("#6a1f30"), 0).Darker(0.1)
        );
        var spot = brush.Picture.Straight(
            0,
            0,
            0,
            1,
            (0, light.Lamp.Lighter(0.5), 0.5),
            (1, light.Lamp, 0.04)
        );
        brush.Picture.Middle.Add(
            $"""<path d="M{brush.X(0.5 + (brush.LightSide * 0.5))} {frame.Top}h40L{frame.MiddleX + 250} {line + 200}H{frame.MiddleX - 250}Z" fill="{spot}"/>"""
        );
        near.Add(
            $"""<ellipse cx="{frame.MiddleX}" cy="{frame.Height * 0.85}" rx="330" ry="72" fill="{light.Lamp}" opacity=".2"/>"""
        );
    }

    private static Light.Lighting OutsideLight(SceneBrush brush) =>
        Light.Lighting.Of(
            brush.Light.Kind is Light.LightKind.InteriorCold
                ? brush.Words.Has("dawn", "early", "morning")
                    ? Light.LightKind.Dawn
                    : Light.LightKind.Overcast
                : Light.LightKind.Dusk
        );

    private static void Seats(SceneBrush brush, double sill)
    {
        var (near, light, frame) = (brush.Picture.Near, brush.Light, brush.Frame);
        var cloth = light.Set(
            Words.ColourWords.OfCloth(brush.Words.Before("seats", "seat")) ?? Colour.Hex("#3f6a6a"),
            0
        );
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            var x = frame.MiddleX + (side * frame.Width * 0.5);
            near.Path(
                    Canvas.Of(
                        $"M{x + (side * 400)} {frame.Bottom}V{sill - 120}H{x - (side * 30)}q{-side * 50} 0 {-side * 50} 50V{frame.Bottom}Z"
                    ),
                    brush.Picture.Across(
                        side < 0 ? cloth.Darker(0.3) : cloth,
                        side < 0 ? cloth : cloth.Darker(0.3)
                    )
                )
                .Add(
                    $"""<path d="M{x - (side * 20)} {sill - 120}h{side * 200}v54h{-side * 230}q0 -50 {side * 30} -54Z" fill="{light.Set(Colour.Hex("#e8e2d4"), 0)}"/>"""
                );
        }

        near.Rect(
            frame.Left,
            frame.Height * 0.8,
            frame.FullWidth,
            frame.Height,
            light.Set(Colour.Hex("#3a3430"), 0)
        );
    }
}
