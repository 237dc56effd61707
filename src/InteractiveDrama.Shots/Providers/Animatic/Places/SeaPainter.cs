using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints water, and what floats and stands in it.</summary>
internal static class SeaPainter
{
    public static void Water(SceneBrush brush)
    {
        var (light, frame, canvas) = (brush.Light, brush.Frame, brush.Picture.Middle);
        var dice = brush.Dice("sea");
        var top = light.Set(Colour.Hex("#4f86a8"), 0.5).Mix(light.SkyLow, 0.25);
        var deep = light.Set(Colour.Hex("#1f4a68"), 0.06);
        canvas.Add(
            $"""<rect x="{frame.Left}" y="{brush.Horizon}" width="{frame.FullWidth}" height="{frame.Height + Frame.Overscan - brush.Horizon}" fill="{brush.Picture.Falling(top, deep)}"/>"""
        );
        ReadOnlySpan<Colour> glints =
            light.LampsLit && light.Kind is not LightKind.Dawn
                ?
                [
                    light.Lamp,
                    Colour.Hex("#ff7a6b"),
                    Colour.Hex("#86d0ff"),
                    light.SkyLow.Lighter(0.2),
                ]
                :
                [
                    light.SkyLow.Lighter(0.5),
                    light.SkyMiddle.Lighter(0.4),
                    light.SkyLow.Lighter(0.7),
                    Colour.White,
                ];
        var depth = frame.Height - brush.Horizon;
        for (var shade = 0; shade < glints.Length; shade++)
        {
            var d = new Canvas();
            for (var i = 0; i < 22; i++)
            {
                // Nearer waves are longer and further apart.
                var near = dice.Next();
                near *= near;
                var y = brush.Horizon + 8 + (near * depth * 0.75);
                d.Add(
                    $"M{dice.Between(frame.Left, frame.Right)} {y}h{dice.Between(16, 40) + (near * 90)}"
                );
            }

            canvas.Add(
                $"""<path class="g{shade % 2}" d="{d.Text.ToString()}" stroke="{glints[shade]}" stroke-width="3" stroke-linecap="round" opacity="{0.2 + (0.06 * shade):2}"/>"""
            );
        }

        Reflection(brush);
    }

    public static void Ferry(SceneBrush brush, double x, double scale)
    {
        var (light, canvas) = (brush.Light, brush.Picture.Middle);
        var hull = light.Set(Colour.Hex("#2a3350"), 0.12);
        var house = light.Set(Colour.Hex("#e3ded2"), light.Dark ? 0.4 : 0.2);
        var glass = light.LampsLit ? light.Lamp : light.Set(Colour.Hex("#4d6a80"), 0.2);
        canvas.Add(
            $"""<g transform="translate({x} {brush.Horizon + 4}) scale({scale:2})"><path d="M-96 2v-46H96V2ZM-62 -44v-32H50v32ZM-10 -76v-34h26v34Z" fill="{house}"/><path d="M-10 -100h26v12h-26Z" fill="{light.Set(Colour.Hex("#d8434a"), 0.15)}"/><path d="M-168 0H168L132 44H-132Z" fill="{hull}"/><path d="M-160 8H160" stroke="{light.Set(Colour.Hex("#d8434a"), 0.2)}" stroke-width="6"/><path d="M-84 -30h18v14h-18ZM-54 -30h18v14h-18ZM-24 -30h18v14h-18ZM6 -30h18v14h-18ZM36 -30h18v14h-18ZM66 -30h18v14h-18ZM-50 -66h14v12h-14ZM-24 -66h14v12h-14ZM2 -66h14v12h-14ZM28 -66h14v12h-14Z" fill="{glass}"/>"""
        );
        brush.Lamp(canvas, 2, -50, 130, 0, 0.6);
        canvas.Add(
            $"""<path class="g0" d="M-120 52H120M-84 62H90M-50 73h110" stroke="{glass}" stroke-width="4" stroke-linecap="round" opacity=".4"/></g>"""
        );
    }

    public static void Boats(SceneBrush brush, int count)
    {
        var dice = brush.Dice("boats");
        for (var i = 0; i < count; i++)
        {
            var (x, s) = (brush.X(dice.Between(0.05, 0.95)), dice.Between(0.5, 0.9));
            var hull = brush.Light.Set(
                Colour.Hex(dice.Pick("#7a3b35", "#2f5a6b", "#c9b48a", "#3a4a5a")),
                0.2
            );
            brush.Picture.Middle.Add(
                $"""<g transform="translate({x} {brush.Horizon + 20 + (s * 44)}) scale({s:2})"><path d="M-70 0H74L52 28H-50Z" fill="{hull}"/><path d="M-30 0v-26H12V0Z" fill="{brush.Light.Set(Colour.Hex("#d8d2c4"), 0.25)}"/><path d="M24 0V-104" stroke="{brush.Light.Set(Colour.Hex("#4a3a2e"), 0.1)}" stroke-width="5"/><path d="M24 -100L60 -6M24 -100L-40 -22" stroke="{brush.Light.Set(Colour.Hex("#4a4a50"), 0.2)}" stroke-width="2"/><path class="g1" d="M-58 36H60M-30 44h66" stroke="{hull}" stroke-width="4" opacity=".5"/></g>"""
            );
        }
    }

    public static void Lighthouse(SceneBrush brush, double x, double scale)
    {
        var (light, canvas) = (brush.Light, brush.Picture.Middle);
        var white = light.Set(Colour.Hex("#f0ece2"), light.Dark ? 0.34 : 0.12);
        var red = light.Set(Colour.Hex("#c8413f"), 0.12);
        canvas.Add($"""<g transform="translate({x} {brush.Horizon + 24}) scale({scale:2})">""");
        if (light.LampsLit)
        {
            var beam = brush.Picture.Straight(
                0,
                0,
                1,
                0,
                (0, light.Lamp.Lighter(0.4), 0.6),
                (1, light.Lamp, 0)
            );
            canvas.Add(
                $"""<path d="M0 -436L760 -560V-300Z" fill="{beam}"/><path d="M0 -436L760 -560V-300Z" fill="{beam}" transform="matrix(-1 0 0 1 0 0)" opacity=".55"/>"""
            );
        }

        canvas.Add(
            $"""<path d="M-330 22C-250 10 -170 -40 -60 -56H70C150 -46 260 6 360 22Q20 44 -330 22Z" fill="{light.Set(Colour.Hex("#3c4048"), 0.1)}"/><path d="M-58 -50L-34 -400H34L58 -50Z" fill="{brush.Picture.Across(brush.LightSide < 0 ? white : white.Darker(0.3), brush.LightSide < 0 ? white.Darker(0.3) : white)}"/><path d="M-54 -110L-48 -190H48L54 -110ZM-43 -270L-38 -340H38L43 -270Z" fill="{red}"/><path d="M-50 -400H50V-414H-50Z" fill="{light.Set(Colour.Hex("#2c3038"), 0.1)}"/><path d="M-26 -414V-462H26V-414Z" fill="{(light.LampsLit ? light.Lamp.Lighter(0.5) : light.Set(Colour.Hex("#bcd0dc"), 0.1))}"/><path d="M-34 -462Q0 -506 34 -462Z" fill="{red}"/><path d="M-12 -50v-40q12 -14 24 0v40ZM-8 -220v-22h16v22Z" fill="{light.Set(Colour.Hex("#2c3038"), 0.1)}"/>"""
        );
        brush.Lamp(canvas, 0, -438, 170, 0);
        canvas.Add($"</g>");
    }

    // The light in the sky lies on the water as a broken path.
    private static void Reflection(SceneBrush brush)
    {
        var x = brush.X(brush.LightSide < 0 ? 0.2 : 0.8);
        var dice = brush.Dice("reflection");
        var d = new Canvas();
        for (var i = 0; i < 16; i++)
        {
            var w = 16 + (i * 7) + dice.Between(-10, 20);
            d.Add($"M{x - w + dice.Between(-12, 12)} {brush.Horizon + 10 + (i * i * 1.9)}h{w * 2}");
        }

        var colour = brush.Light.Dark ? Colour.Hex("#cfdcff") : brush.Light.SkyLow.Lighter(0.6);
        brush.Picture.Middle.Add(
            $"""<path class="g1" d="{d.Text.ToString()}" stroke="{colour}" stroke-width="4" stroke-linecap="round" opacity=".3"/>"""
        );
    }
}
