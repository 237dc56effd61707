using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints places by the water: pier, harbour, beach, lighthouse rock, deck.</summary>
internal static class WaterfrontPainter
{
    public static void Paint(SceneBrush brush)
    {
        SkyPainter.Paint(brush);
        var far = brush.Picture.Far;
        var words = brush.Words;
        var open =
            brush.Kind is PlaceKind.Deck or PlaceKind.Lighthouse or PlaceKind.Beach
            || words.Has("open", "sea", "ocean", "empty");
        if (
            words.Has("cliff", "cliffs", "rocky", "island", "hills")
            || brush.Kind is PlaceKind.Beach or PlaceKind.Lighthouse
        )
        {
            SkylinePainter.Hills(brush, far, "coast", brush.Horizon + 6, 90, 0.62, false);
        }
        else if (!open)
        {
            SkylinePainter.Houses(brush, far, "far town", brush.Horizon + 6, 70, 230, 0.66, false);
            SkylinePainter.Houses(brush, far, "near town", brush.Horizon + 8, 30, 110, 0.4, true);
        }

        SeaPainter.Water(brush);
        var ferry = words.Has("ferry", "ship", "steamer", "liner");
        if (ferry && brush.Kind is not PlaceKind.Deck)
        {
            SeaPainter.Ferry(
                brush,
                brush.X(brush.LightSide < 0 ? 0.74 : 0.26),
                brush.Frame.Tall ? 0.92 : 1.1
            );
        }

        if (words.Has("lighthouse", "beacon"))
        {
            SeaPainter.Lighthouse(
                brush,
                brush.X(brush.LightSide < 0 ? 0.72 : 0.28),
                brush.Kind is PlaceKind.Lighthouse ? (brush.Frame.Tall ? 1.15 : 0.8) : 0.42
            );
        }

        if (
            words.Has(
                "boats",
                "boat",
                "trawlers",
                "fishing",
                "masts",
                "harbour",
                "harbor",
                "marina"
            ) && brush.Kind is not PlaceKind.Deck
        )
        {
            SeaPainter.Boats(brush, 3);
        }

        Ground(brush);
    }

    private static void Ground(SceneBrush brush)
    {
        switch (brush.Kind)
        {
            case PlaceKind.Beach:
                Sand(brush);
                break;
            case PlaceKind.Lighthouse:
                Rock(brush);
                break;
            case PlaceKind.Deck:
                Planks(brush, 0.3);
                Rail(brush, brush.Horizon + ((brush.Frame.Height - brush.Horizon) * 0.3));
                break;
            default:
                Planks(brush, 0.42);
                Posts(brush);
                LampPost(brush, brush.LightSide < 0 ? 0.13 : 0.87);
                break;
        }
    }

    // Boards run to the vanishing point; the gaps between them lead the eye.
    private static void Planks(SceneBrush brush, double start)
    {
        var (frame, near, light) = (brush.Frame, brush.Picture.Near, brush.Light);
        var stone =
            brush.Words.Has("stone", "concrete", "quay", "cobbled", "cobblestone")
            && !brush.Words.Has("wooden", "planks");
        var wood = Colour.Hex(stone ? "#8a8d92" : "#8a6a4e");
        var top = brush.Horizon + ((frame.Height - brush.Horizon) * start);
        var fill = brush.Picture.Falling(light.Set(wood, 0.16), light.Set(wood, 0).Darker(0.5));
        near.Add(
            $"""<path d="M{frame.Left} {top}H{frame.Right}V{frame.Bottom}H{frame.Left}Z" fill="{fill}"/>"""
        );
        var gaps = new Canvas();
        if (stone)
        {
            for (var i = 0; i < 8; i++)
            {
                gaps.Add($"M{frame.Left} {top + (i * i * 11)}H{frame.Right}");
            }
        }

        for (var i = -16; i <= 16; i++)
        {
            gaps.Add(
                $"M{frame.MiddleX + (i * 62)} {top}L{frame.MiddleX + (i * 190)} {frame.Bottom}"
            );
        }

        near.Line(gaps.Text.ToString(), light.Set(wood, 0).Darker(0.62), 4, 0.7);
        near.Rect(frame.Left, top - 10, frame.FullWidth, 16, light.Set(wood, 0.12).Lighter(0.06));
        if (brush.Words.Has("wet", "rain", "slick", "puddles"))
        {
            Puddles(brush, top);
        }
    }

    private static void Puddles(SceneBrush brush, double top)
    {
        var dice = brush.Dice("puddles");
        var shine = brush.Light.LampsLit ? brush.Light.Lamp : brush.Light.SkyLow;
        for (var i = 0; i < 7; i++)
        {
            var y = top + 30 + (dice.Next() * (brush.Frame.Height - top));
            var w = 30 + ((y - top) * 0.22);
            brush.Picture.Near.Add(
                $"""<ellipse cx="{brush.X(dice.Next())}" cy="{y}" rx="{w * 1.7}" ry="{w * 0.17}" fill="{shine}" opacity="{dice.Between(0.08, 0.22):2}"/>"""
            );
        }
    }

    private static void Posts(SceneBrush brush)
    {
        var top = brush.Horizon + ((brush.Frame.Height - brush.Horizon) * 0.42);
        var wood = brush.Light.Set(Colour.Hex("#5a4434"), 0).Darker(0.35);
        foreach (var share in (ReadOnlySpan<double>)[-0.1, 0.3, 0.7, 1.1])
        {
            var x = brush.X(share);
            brush.Picture.Near.Add(
                $"""<path d="M{x - 15} {top + 20}v-92q15 -14 30 0v92Z" fill="{wood}"/><path d="M{x - 15} {top - 66}q15 -14 30 0v10h-30Z" fill="{wood.Mix(brush.Light.Rim, 0.3)}"/>"""
            );
        }

        brush.Picture.Near.Line(
            Canvas.Of(
                $"M{brush.X(-0.1)} {top - 40}Q{brush.X(0.1)} {top - 4} {brush.X(0.3)} {top - 40}Q{brush.X(0.5)} {top - 4} {brush.X(0.7)} {top - 40}Q{brush.X(0.9)} {top - 4} {brush.X(1.1)} {top - 40}"
            ),
            wood,
            7
        );
    }

    public static void LampPost(SceneBrush brush, double share)
    {
        var x = brush.X(share);
        var way = share < 0.5 ? 1 : -1;
        var foot = brush.Horizon + ((brush.Frame.Height - brush.Horizon) * 0.5);
        var head = brush.Frame.Tall ? foot - 560 : foot - 400;
        var iron = brush.Light.Set(Colour.Hex("#20242e"), 0).Darker(0.2);
        brush
            .Picture.Near.Add($"""<path d="M{x - 16} {foot + 16}h32l-8 -50h-16Z" fill="{iron}"/>""")
            .Line(Canvas.Of($"M{x} {foot}V{head + 40}q0 -34 {way * 38} -34h{way * 26}"), iron, 11);
        brush.Lamp(brush.Picture.Near, x + (way * 70), head + 22, 210, 13);
    }

    private static void Sand(SceneBrush brush)
    {
        var (frame, light) = (brush.Frame, brush.Light);
        var sand = Colour.Hex("#d9c39a");
        var top = brush.Horizon + ((frame.Height - brush.Horizon) * 0.36);
        brush.Picture.Near.Add(
            $"""<path d="M{frame.Left} {top + 40}C{brush.X(0.2)} {top - 30} {brush.X(0.6)} {top + 50} {frame.Right} {top}V{frame.Bottom}H{frame.Left}Z" fill="{brush.Picture.Falling(light.Set(sand, 0.15), light.Set(sand, 0).Darker(0.4))}"/>"""
        );
        brush.Picture.Near.Line(
            Canvas.Of(
                $"M{frame.Left} {top + 36}C{brush.X(0.2)} {top - 34} {brush.X(0.6)} {top + 46} {frame.Right} {top - 4}"
            ),
            Colour.White,
            9,
            0.55
        );
        brush.Picture.Near.Line(
            Canvas.Of(
                $"M{frame.Left} {top + 120}q200 -30 420 10t500 -10t500 10M{frame.Left} {top + 230}q260 -30 520 10t620 -10t400 0"
            ),
            light.Set(sand, 0).Darker(0.5),
            4,
            0.35
        );
    }

    private static void Rock(SceneBrush brush)
    {
        var (frame, light) = (brush.Frame, brush.Light);
        var rock = Colour.Hex("#6f747a");
        var top = brush.Horizon + ((frame.Height - brush.Horizon) * 0.42);
        brush.Picture.Near.Add(
            $"""<path d="M{frame.Left} {top + 20}L{brush.X(0.1)} {top - 26}L{brush.X(0.3)} {top + 14}L{brush.X(0.52)} {top - 12}L{brush.X(0.75)} {top + 22}L{brush.X(0.94)} {top - 34}L{frame.Right} {top}V{frame.Bottom}H{frame.Left}Z" fill="{brush.Picture.Falling(light.Set(rock, 0.14), light.Set(rock, 0).Darker(0.55))}"/>"""
        );
        brush.Picture.Near.Line(
            Canvas.Of(
                $"M{brush.X(0.1)} {top - 20}l40 90l-30 120M{brush.X(0.52)} {top}l-30 100l60 130M{brush.X(0.94)} {top - 24}l-60 110l20 140"
            ),
            light.Set(rock, 0).Darker(0.6),
            5,
            0.5
        );
        var grass = light.Set(Colour.Hex("#5f7a4c"), 0.05);
        brush.Picture.Near.Line(
            Canvas.Of(
                $"M{brush.X(0.2)} {top + 40}l-8 -30m14 30l2 -34m8 34l10 -28M{brush.X(0.66)} {top + 60}l-8 -30m14 30l2 -34m8 34l10 -28"
            ),
            grass,
            5
        );
    }

    private static void Rail(SceneBrush brush, double y)
    {
        var (frame, near) = (brush.Frame, brush.Picture.Near);
        var white = brush.Light.Set(Colour.Hex("#e8e6e0"), 0.08);
        var d = new Canvas().Add(
            $"M{frame.Left} {y - 150}H{frame.Right}M{frame.Left} {y - 96}H{frame.Right}M{frame.Left} {y - 46}H{frame.Right}"
        );
        for (var x = frame.Left; x < frame.Right; x += 150)
        {
            d.Add($"M{x} {y}V{y - 154}");
        }

        near.Line(d.Text.ToString(), white, 9);
        var buoy = brush.X(brush.LightSide < 0 ? 0.84 : 0.16);
        near.Add(
            $"""<circle cx="{buoy}" cy="{y - 86}" r="46" fill="none" stroke="{brush.Light.Set(Colour.Hex("#e0573f"), 0.05)}" stroke-width="24"/><path d="M{buoy - 58} {y - 86}h24M{buoy + 34} {y - 86}h24M{buoy} {y - 144}v24M{buoy} {y - 52}v24" stroke="{white}" stroke-width="14"/>"""
        );
    }
}
