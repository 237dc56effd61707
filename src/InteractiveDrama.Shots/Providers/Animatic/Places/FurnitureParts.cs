using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>The smaller things of rooms, and what belongs to one trade.</summary>
internal static partial class Furniture
{
    public static void Desk(SceneBrush brush, double x)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var wood = light.Set(Colour.Hex("#6f4a32"), 0.02);
        var top = line - 96;
        canvas
            .Rect(x - 186, top, 372, 18, wood.Lighter(0.12))
            .Path(
                Canvas.Of($"M{x - 170} {top + 18}h100v128h-100ZM{x + 70} {top + 18}h100v128h-100Z"),
                wood
            )
            .Line(
                Canvas.Of(
                    $"M{x - 160} {top + 58}h80M{x - 160} {top + 98}h80M{x + 80} {top + 58}h80M{x + 80} {top + 98}h80"
                ),
                wood.Darker(0.5),
                5
            );
        var lamp = x - (brush.LightSide * 96);
        var shade =
            Words.ColourWords.OfCloth(brush.Words.Before("lamp", "light")) ?? Colour.Hex("#2f7a5a");
        canvas.Line(
            Canvas.Of($"M{lamp} {top}v-66q0 -20 {brush.LightSide * 26} -26"),
            light.Set(Colour.Hex("#2a2a2e"), 0),
            8
        );
        var glow = brush.Words.Has("blue") ? Colour.Hex("#6fa8ff") : light.Lamp;
        canvas.Add(
            $"""<circle cx="{lamp + (brush.LightSide * 34)}" cy="{top - 66}" r="230" fill="{brush.Picture.Glow(glow, 0.75)}"/><path d="M{lamp + (brush.LightSide * 34) - 40} {top - 70}q40 -56 80 0Z" fill="{light.Lit(shade)}"/><ellipse cx="{lamp + (brush.LightSide * 34)}" cy="{top - 70}" rx="38" ry="6" fill="{glow.Lighter(0.6)}"/><path d="M{x + (brush.LightSide * 30)} {top}l-10 -12h96l8 12Z" fill="{light.Lit(Colour.Hex("#ece6d8"))}"/>"""
        );
    }

    public static void Sofa(SceneBrush brush, double x)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var cloth = light.Set(
            Colour.Hex(brush.Dice("sofa").Pick("#5a6f8f", "#7a4a4a", "#4f6f5a", "#8a744a")),
            0.02
        );
        canvas
            .Path(
                Canvas.Of(
                    $"M{x - 200} {line + 40}v-96q0 -26 30 -26h24v-70q0 -22 24 -22h244q24 0 24 22v70h24q30 0 30 26v96Z"
                ),
                cloth
            )
            .Path(Canvas.Of($"M{x - 142} {line - 26}h284v40h-284Z"), cloth.Lighter(0.12))
            .Line(
                Canvas.Of(
                    $"M{x} {line - 168}V{line + 12}M{x - 144} {line - 76}V{line + 30}M{x + 144} {line - 76}V{line + 30}"
                ),
                cloth.Darker(0.4),
                5,
                0.7
            );
    }

    public static void Pictures(SceneBrush brush, double x)
    {
        var (canvas, light) = (brush.Picture.Far, brush.Light);
        var y = brush.Horizon - (brush.Frame.Tall ? 250 : 200);
        var paper = light.Set(Colour.Hex("#d8c9a4"), 0.04);
        canvas.Add(
            $"""<rect x="{x - 110}" y="{y}" width="220" height="140" fill="{paper}" stroke="{light.Set(Colour.Hex("#4a3426"), 0)}" stroke-width="10"/><path d="M{x - 100} {y + 104}q50 -70 90 -34t110 -50v110h-200Z" fill="{light.Set(Colour.Hex("#7aa2a8"), 0.04)}"/><path d="M{x - 60} {y + 30}q30 18 60 0t60 6" fill="none" stroke="{light.Set(Colour.Hex("#a06a4a"), 0)}" stroke-width="4" stroke-dasharray="9 7"/>"""
        );
    }

    public static void Fern(SceneBrush brush, double x)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var (green, y) = (light.Set(Colour.Hex("#4f8f56"), 0), line - 20);
        canvas
            .Path(Canvas.Of($"M{x - 34} {y}h68l-12 74h-44Z"), light.Set(Colour.Hex("#a5583c"), 0))
            .Line(
                Canvas.Of(
                    $"M{x} {y}q-20 -90 -84 -96M{x} {y}q-10 -110 -44 -142M{x} {y}q4 -120 20 -158M{x} {y}q14 -96 70 -118M{x} {y}q24 -70 92 -62M{x} {y}q-26 -56 -92 -42"
                ),
                green,
                13
            )
            .Line(
                Canvas.Of(
                    $"M{x} {y}q-20 -90 -84 -96M{x} {y}q4 -120 20 -158M{x} {y}q14 -96 70 -118"
                ),
                green.Lighter(0.25),
                4
            );
    }

    public static void Stove(SceneBrush brush, double x)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var iron = light.Set(Colour.Hex("#34343a"), 0);
        canvas
            .Rect(x - 70, line - 170, 140, 190, iron)
            .Rect(x - 16, brush.Frame.Top, 32, line - 170 - brush.Frame.Top, iron.Lighter(0.06))
            .Add(
                $"""<rect x="{x - 44}" y="{line - 110}" width="88" height="66" rx="8" fill="#ff9a4a"/><path d="M{x - 34} {line - 46}q6 -40 20 -44q0 -20 16 -16q26 16 30 60Z" fill="#ffdc8a"/>"""
            );
        brush.Lamp(canvas, x, line - 80, 240, 0, 0.8);
    }

    public static void Mirror(SceneBrush brush, double x)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var (top, bottom) = (brush.Horizon - (brush.Frame.Tall ? 300 : 220), line - 120);
        canvas
            .Rect(x - 150, top, 300, bottom - top, light.Set(Colour.Hex("#5a3f30"), 0))
            .Add(
                $"""<rect x="{x - 120}" y="{top + 30}" width="240" height="{bottom - top - 60}" fill="{brush.Picture.Straight(0, 0, 1, 1, (0, light.Haze.Lighter(0.35), 1), (0.5, light.Haze, 1), (1, light.Haze.Lighter(0.18), 1))}"/><path d="M{x - 90} {bottom - 60}L{x + 40} {top + 50}M{x - 40} {bottom - 50}L{x + 80} {top + 70}" stroke="#fff" stroke-width="8" opacity=".16"/>"""
            );
        for (var y = top + 18; y < bottom; y += 62)
        {
            brush.Lamp(canvas, x - 136, y, 74, 11);
            brush.Lamp(canvas, x + 136, y, 74, 11);
        }

        canvas
            .Rect(x - 190, line - 110, 380, 20, light.Set(Colour.Hex("#7a5640"), 0))
            .Path(
                Canvas.Of($"M{x - 170} {line - 90}h60v130h-60ZM{x + 110} {line - 90}h60v130h-60Z"),
                light.Set(Colour.Hex("#5f4230"), 0)
            )
            .Path(
                Canvas.Of(
                    $"M{x - 80} {line - 110}v-40h26v40ZM{x - 40} {line - 110}v-26h34v26ZM{x + 50} {line - 110}v-52h16v52Z"
                ),
                light.Lit(Colour.Hex("#c9838a"))
            );
    }

    public static void Rail(SceneBrush brush, double x)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var y = brush.Horizon - 120;
        canvas.Line(
            Canvas.Of($"M{x - 130} {line + 50}V{y}H{x + 130}V{line + 50}"),
            light.Set(Colour.Hex("#8a8f98"), 0),
            9
        );
        var dice = brush.Dice("costumes");
        for (var at = x - 100; at < x + 110; at += 40)
        {
            var d = Canvas.Of(
                $"M{at - 6} {y + 4}L{at - 34} {y + 40}L{at - 30} {line - dice.Between(20, 80)}H{at + 30}L{at + 34} {y + 40}L{at + 6} {y + 4}Z"
            );
            canvas.Path(
                d,
                light.Set(
                    Colour.Hex(
                        dice.Pick("#7a2338", "#2f6a5a", "#c9a24a", "#3a4a7a", "#d8cdb8", "#5a3a6a")
                    ),
                    0.02
                )
            );
        }
    }

    public static void Drapes(SceneBrush brush)
    {
        var (canvas, light, frame) = (brush.Picture.Middle, brush.Light, brush.Frame);
        var cloth =
            Words.ColourWords.OfCloth(brush.Words.Before("drapes", "curtains", "curtain"))
            ?? Colour.Hex("#7a2338");
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            var edge = frame.MiddleX + (side * ((frame.Width / 2) + Frame.Overscan));
            for (var i = 0; i < 5; i++)
            {
                var x = edge - (side * i * 78);
                canvas.Path(
                    Canvas.Of(
                        $"M{x} {frame.Top}h{-side * 80}Q{x - (side * 92)} {brush.Horizon} {x - (side * 70)} {Line(brush) + 70}H{x}Z"
                    ),
                    brush.Picture.Across(
                        light.Set(cloth, 0).Darker(side < 0 ? 0.5 : 0.15),
                        light.Set(cloth, 0).Darker(side < 0 ? 0.15 : 0.5)
                    )
                );
            }
        }
    }

    public static void Ropes(SceneBrush brush)
    {
        var hemp = brush.Light.Set(Colour.Hex("#b89a6a"), 0.04);
        var d = new Canvas();
        for (var i = 0; i < 5; i++)
        {
            d.Add(
                $"M{brush.X(0.5 + (brush.LightSide * 0.3)) + (i * 30) - 60} {brush.Frame.Top}V{Line(brush) - 10}"
            );
        }

        brush
            .Picture.Middle.Line(d.Text.ToString(), hemp, 8)
            .Line(
                Canvas.Of(
                    $"M{brush.X(0.5 + (brush.LightSide * 0.3)) - 84} {brush.Horizon + 40}h168"
                ),
                brush.Light.Set(Colour.Hex("#4a3426"), 0),
                20
            );
    }

    public static void Bar(SceneBrush brush)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var wood = light.Set(Colour.Hex("#6a4230"), 0.02);
        var dice = brush.Dice("bottles");
        foreach (var y in (ReadOnlySpan<double>)[brush.Horizon - 210, brush.Horizon - 110])
        {
            canvas.Rect(brush.X(0.12), y, brush.X(0.4), 12, wood);
            for (var x = brush.X(0.14); x < brush.X(0.5); x += 34)
            {
                var h = dice.Between(46, 70);
                canvas.Path(
                    Canvas.Of(
                        $"M{x} {y}v{-h * 0.6}q0 -8 6 -12v{-h * 0.26}h8v{h * 0.26}q6 4 6 12v{h * 0.6}Z"
                    ),
                    light
                        .Lit(
                            Colour.Hex(
                                dice.Pick("#3f7a5a", "#a5642f", "#7a2f3a", "#c9b06a", "#3f5f8a")
                            )
                        )
                        .Darker(0.15)
                );
            }
        }

        canvas
            .Rect(brush.Frame.Left, line - 130, brush.Frame.FullWidth, 22, wood.Lighter(0.2))
            .Rect(brush.Frame.Left, line - 108, brush.Frame.FullWidth, 150, wood.Darker(0.25));
        for (var x = brush.X(0.2); x < brush.X(0.95); x += 190)
        {
            brush.Lamp(canvas, x, brush.Horizon - 260, 120, 12);
        }
    }

    public static void Pews(SceneBrush brush)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        foreach (var share in (ReadOnlySpan<double>)[0.3, 0.5, 0.7])
        {
            var x = brush.X(share);
            canvas.Add(
                $"""<path d="M{x - 38} {brush.Horizon + 20}V{brush.Horizon - 230}q38 -80 76 0V{brush.Horizon + 20}Z" fill="{brush.Picture.Falling(Colour.Hex("#8fb4e0"), Colour.Hex("#e0a46a"))}" stroke="{light.Set(Colour.Hex("#4a4650"), 0)}" stroke-width="9"/>"""
            );
        }

        for (var i = 0; i < 4; i++)
        {
            var y = line + (i * i * 22);
            canvas.Path(
                Canvas.Of(
                    $"M{brush.Frame.Left} {y - 30 - (i * 12)}H{brush.X(0.36) - (i * 44)}V{y + 34}H{brush.Frame.Left}ZM{brush.Frame.Right} {y - 30 - (i * 12)}H{brush.X(0.64) + (i * 44)}V{y + 34}H{brush.Frame.Right}Z"
                ),
                light.Set(Colour.Hex("#5f4230"), 0.08 - (i * 0.02)).Darker(i * 0.08)
            );
        }
    }

    public static void Crates(SceneBrush brush, Dice dice)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        foreach (
            var (share, up) in ((double, double)[])
                [(0.16, 0), (0.3, 0), (0.21, 128), (0.8, 0), (0.88, 128), (0.94, 0)]
        )
        {
            var (x, s) = (brush.X(share), dice.Between(56, 68));
            canvas.Add(
                $"""<path d="M{x - s} {line + 30 - up}v{-s * 2}h{s * 2}v{s * 2}Z" fill="{light.Set(Colour.Hex("#8a6844"), 0.02).Darker(dice.Between(0, 0.25))}" stroke="{light.Set(Colour.Hex("#4a3624"), 0)}" stroke-width="8"/><path d="M{x - s} {line + 30 - up}L{x + s} {line + 30 - up - (s * 2)}" stroke="{light.Set(Colour.Hex("#4a3624"), 0)}" stroke-width="8"/>"""
            );
        }
    }

    public static void Helm(SceneBrush brush)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var wood = light.Set(Colour.Hex("#8a5a34"), 0);
        var x = brush.X(0.5 - (brush.LightSide * 0.28));
        canvas
            .Rect(
                brush.Frame.Left,
                line - 120,
                brush.Frame.FullWidth,
                160,
                light.Set(Colour.Hex("#4a3a2c"), 0)
            )
            .Add(
                $"""<g fill="none" stroke="{wood}" stroke-width="15"><circle cx="{x}" cy="{line - 150}" r="92"/><path d="M{x - 132} {line - 150}h264M{x} {line - 282}v264M{x - 94} {line - 244}l188 188M{x + 94} {line - 244}l-188 188"/></g><circle cx="{x}" cy="{line - 150}" r="24" fill="{wood.Lighter(0.2)}"/>"""
            );
        brush.Lamp(canvas, brush.X(0.5 + (brush.LightSide * 0.2)), line - 140, 130, 14);
    }
}
