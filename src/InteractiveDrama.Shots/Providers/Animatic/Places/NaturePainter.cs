using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints forests, parks and open land.</summary>
internal static class NaturePainter
{
    public static void Forest(SceneBrush brush)
    {
        SkyPainter.Paint(brush);
        var pines = !brush.Words.Has("birch", "oak", "beech", "autumn", "jungle");
        SkylinePainter.Trees(
            brush,
            brush.Picture.Far,
            "far trees",
            brush.Horizon + 20,
            300,
            0.7,
            pines
        );
        SkylinePainter.Trees(
            brush,
            brush.Picture.Middle,
            "middle trees",
            brush.Horizon + 60,
            420,
            0.42,
            pines
        );
        Ground(brush, Colour.Hex("#4a5a3c"), 0.1);
        var dice = brush.Dice("trunks");
        var birch = brush.Words.Has("birch");
        foreach (var share in (ReadOnlySpan<double>)[-0.12, 0.07, 0.9, 1.1])
        {
            var x = brush.X(share + dice.Between(-0.03, 0.03));
            var w = dice.Between(34, 56);
            var foot = brush.Horizon + dice.Between(150, 280);
            var bark = brush.Light.Set(Colour.Hex(birch ? "#d8d4ca" : "#4a3a30"), 0.06);
            brush.Picture.Near.Add(
                $"""<path d="M{x - w} {foot + 20}C{x - (w * 0.6)} {foot - 60} {x - (w * 0.6)} {brush.Frame.Top} {x - (w * 0.5)} {brush.Frame.Top}H{x + (w * 0.5)}C{x + (w * 0.6)} {brush.Frame.Top} {x + (w * 0.6)} {foot - 60} {x + w} {foot + 20}Z" fill="{brush.Picture.Across(brush.LightSide < 0 ? bark : bark.Darker(0.5), brush.LightSide < 0 ? bark.Darker(0.5) : bark)}"/>"""
            );
            brush.Picture.Near.Line(
                Canvas.Of(
                    $"M{x - 6} {foot - 160}q-14 -90 4 -180M{x + 12} {foot - 330}q8 -80 -6 -160"
                ),
                bark.Darker(0.5),
                5,
                0.5
            );
        }

        var beam = brush.Picture.Straight(
            brush.LightSide < 0 ? 0 : 1,
            0,
            brush.LightSide < 0 ? 1 : 0,
            1,
            (0, brush.Light.SkyLow.Lighter(0.4), 0.3),
            (1, brush.Light.SkyLow, 0)
        );
        var from = brush.X(brush.LightSide < 0 ? 0 : 1);
        var way = -brush.LightSide;
        brush.Picture.Middle.Add(
            $"""<path d="M{from} 0h{way * 120}L{from + (way * 560)} {brush.Horizon + 260}h{-way * 180}ZM{from + (way * 200)} 0h{way * 70}L{from + (way * 720)} {brush.Horizon + 200}h{-way * 90}Z" fill="{beam}"/>"""
        );
    }

    public static void Park(SceneBrush brush)
    {
        SkyPainter.Paint(brush);
        SkylinePainter.Houses(
            brush,
            brush.Picture.Far,
            "far town",
            brush.Horizon + 10,
            60,
            220,
            0.72,
            false
        );
        SkylinePainter.Trees(
            brush,
            brush.Picture.Middle,
            "park trees",
            brush.Horizon + 40,
            260,
            0.4,
            false
        );
        Ground(brush, Colour.Hex("#5f7f4c"), 0.1);
        var (near, light) = (brush.Picture.Near, brush.Light);
        near.Path(
            Canvas.Of(
                $"M{brush.X(0.46)} {brush.Horizon + 60}C{brush.X(0.3)} {brush.Horizon + 200} {brush.X(0.7)} {brush.Horizon + 300} {brush.X(0.1)} {brush.Frame.Bottom}H{brush.X(0.95)}C{brush.X(0.9)} {brush.Horizon + 320} {brush.X(0.42)} {brush.Horizon + 200} {brush.X(0.52)} {brush.Horizon + 60}Z"
            ),
            light.Set(Colour.Hex("#b8a888"), 0.1)
        );
        if (brush.Words.Has("cemetery", "graveyard", "graves"))
        {
            var stone = light.Set(Colour.Hex("#90949c"), 0.08);
            near.Path(
                Canvas.Of(
                    $"M{brush.X(0.1)} {brush.Horizon + 230}v-100q40 -46 80 0v100ZM{brush.X(0.78)} {brush.Horizon + 200}v-90q36 -40 72 0v90ZM{brush.X(0.3)} {brush.Horizon + 130}v-50q20 -22 40 0v50Z"
                ),
                stone
            );
        }
        else
        {
            var wood = light.Set(Colour.Hex("#7a5238"), 0.04);
            var x = brush.X(brush.LightSide < 0 ? 0.66 : 0.06);
            near.Line(
                    Canvas.Of(
                        $"M{x} {brush.Horizon + 190}h200M{x} {brush.Horizon + 164}h200M{x - 6} {brush.Horizon + 222}h212"
                    ),
                    wood,
                    14
                )
                .Line(
                    Canvas.Of(
                        $"M{x + 20} {brush.Horizon + 150}v120M{x + 180} {brush.Horizon + 150}v120"
                    ),
                    wood.Darker(0.5),
                    9
                );
        }

        WaterfrontPainter.LampPost(brush, brush.LightSide < 0 ? 0.12 : 0.88);
    }

    public static void Field(SceneBrush brush)
    {
        SkyPainter.Paint(brush);
        var peaks = brush.Words.Has("mountain", "mountains", "peak", "peaks", "alps", "山");
        SkylinePainter.Hills(
            brush,
            brush.Picture.Far,
            "far hills",
            brush.Horizon + 20,
            peaks ? 330 : 150,
            0.72,
            peaks
        );
        SkylinePainter.Hills(
            brush,
            brush.Picture.Far,
            "near hills",
            brush.Horizon + 50,
            110,
            0.5,
            false
        );
        SkylinePainter.Trees(
            brush,
            brush.Picture.Middle,
            "hedge",
            brush.Horizon + 60,
            80,
            0.36,
            false
        );
        Ground(
            brush,
            Colour.Hex(
                brush.Words.Has("desert", "sand") ? "#c9a670"
                : brush.Words.Has("moor", "autumn", "wheat", "dry") ? "#a08a4c"
                : "#6d8a4e"
            ),
            0.1
        );
    }

    private static void Ground(SceneBrush brush, Colour earth, double rise)
    {
        var (frame, near, light) = (brush.Frame, brush.Picture.Near, brush.Light);
        var top = brush.Horizon + ((frame.Height - brush.Horizon) * rise);
        near.Add(
            $"""<path d="M{frame.Left} {top + 20}C{brush.X(0.2)} {top - 30} {brush.X(0.5)} {top + 40} {frame.Right} {top}V{frame.Bottom}H{frame.Left}Z" fill="{brush.Picture.Falling(light.Set(earth, 0.24), light.Set(earth, 0).Darker(0.55))}"/>"""
        );
        var dice = brush.Dice("grass");
        var d = new Canvas();
        for (var i = 0; i < 46; i++)
        {
            var near01 = dice.Next();
            var (x, y, h) = (
                dice.Between(frame.Left, frame.Right),
                top + 40 + (near01 * (frame.Bottom - top)),
                8 + (near01 * 26)
            );
            d.Add(
                $"M{x} {y}q{-h * 0.2} {-h * 0.6} {-h * 0.5} {-h}M{x + 4} {y}q{h * 0.1} {-h * 0.6} {h * 0.5} {-h * 0.9}"
            );
        }

        near.Line(d.Text.ToString(), light.Set(earth, 0.05).Lighter(0.08), 4, 0.55);
    }
}
