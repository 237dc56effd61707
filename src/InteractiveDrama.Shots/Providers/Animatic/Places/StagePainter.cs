using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints a theatre's stage: curtain, painted backdrop, boards and a spot.</summary>
internal static class StagePainter
{
    public static void Paint(SceneBrush brush)
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
            (0, light.Lamp.Lighter(0.3), 0.3),
            (1, light.Lamp, 0)
        );
        brush.Picture.Middle.Add(
            $"""<path d="M{brush.X(0.5 + (brush.LightSide * 0.5))} {frame.Top}h40L{frame.MiddleX + 250} {line + 200}H{frame.MiddleX - 250}Z" fill="{spot}"/>"""
        );
        near.Add(
            $"""<ellipse cx="{frame.MiddleX}" cy="{frame.Height * 0.85}" rx="330" ry="72" fill="{light.Lamp}" opacity=".2"/>"""
        );
    }
}
