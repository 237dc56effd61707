using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints the sky: its gradient, sun or moon, stars and clouds.</summary>
internal static class SkyPainter
{
    public static void Paint(SceneBrush brush)
    {
        var (sky, light, frame) = (brush.Picture.Sky, brush.Light, brush.Frame);
        var dice = brush.Dice("sky");
        var height = brush.Horizon + Frame.Overscan + 60;
        var fill = brush.Picture.Straight(
            0,
            0,
            0,
            1,
            (0, light.SkyTop, 1),
            (0.55, light.SkyMiddle, 1),
            (1, light.SkyLow, 1)
        );
        sky.Rect(
                frame.Left,
                frame.Top,
                frame.FullWidth,
                frame.Height + (2 * Frame.Overscan),
                light.SkyLow
            )
            .Add(
                $"""<rect x="{frame.Left}" y="{frame.Top}" width="{frame.FullWidth}" height="{height}" fill="{fill}"/>"""
            );
        var overcast = light.Kind is LightKind.Overcast;
        var bodyX = brush.X(brush.LightSide < 0 ? 0.2 : 0.8);
        if (light.Dark)
        {
            Stars(brush, dice);
            var moonY = brush.Horizon * dice.Between(0.2, 0.34);
            sky.Add(
                $"""<circle cx="{bodyX}" cy="{moonY}" r="190" fill="{brush.Picture.Glow(Colour.Hex("#b9c9f2"), 0.45)}"/><circle cx="{bodyX}" cy="{moonY}" r="33" fill="#eef2ff"/><circle cx="{bodyX + 10}" cy="{moonY - 6}" r="6" fill="#d3dbf2"/><circle cx="{bodyX - 9}" cy="{moonY + 9}" r="8" fill="#d9e0f4"/>"""
            );
        }
        else if (!overcast)
        {
            var low = light.Kind is LightKind.Dawn or LightKind.Dusk;
            var sunY = low ? brush.Horizon - 60 : brush.Horizon * 0.24;
            sky.Add(
                $"""<circle cx="{bodyX}" cy="{sunY}" r="{(low ? 460 : 320)}" fill="{brush.Picture.Glow(low ? light.SkyLow : Colour.White, 0.85)}"/><circle cx="{bodyX}" cy="{sunY}" r="{(low ? 54 : 44)}" fill="{light.SkyLow.Lighter(0.72)}"/>"""
            );
        }

        Clouds(
            brush,
            dice,
            overcast ? 9
                : light.Dark ? 4
                : 5
        );
    }

    private static void Stars(SceneBrush brush, Dice dice)
    {
        var d = new Canvas();
        for (var i = 0; i < 46; i++)
        {
            d.Add(
                $"M{dice.Between(brush.Frame.Left, brush.Frame.Right)} {dice.Between(brush.Frame.Top, brush.Horizon * 0.62)}h.1"
            );
        }

        brush.Picture.Sky.Line(d.Text.ToString(), Colour.Hex("#dfe7ff"), 3, 0.6);
    }

    private static void Clouds(SceneBrush brush, Dice dice, int count)
    {
        var light = brush.Light;
        var body = light.Dark
            ? light.SkyMiddle.Mix(light.SkyLow, 0.35)
            : light
                .SkyMiddle.Mix(light.SkyLow, 0.6)
                .Lighter(light.Kind is LightKind.Day ? 0.5 : 0.12);
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (
                dice.Between(brush.Frame.Left, brush.Frame.Right),
                brush.Horizon * dice.Between(0.06, 0.82)
            );
            var w = dice.Between(150, 330) * (y > brush.Horizon * 0.6 ? 1.15 : 1);
            var h = w * dice.Between(0.1, 0.16);

            // A flat base and three swellings: a cloud drawn in one line.
            brush.Picture.Sky.Add(
                $"""<path d="M{x - w} {y}C{x - (w * 0.9)} {y - h} {x - (w * 0.5)} {y - (h * 0.9)} {x - (w * 0.42)} {y - h}C{x - (w * 0.3)} {y - (h * 2.1)} {x + (w * 0.15)} {y - (h * 2)} {x + (w * 0.2)} {y - (h * 1.1)}C{x + (w * 0.4)} {y - (h * 1.6)} {x + (w * 0.7)} {y - (h * 1.2)} {x + (w * 0.66)} {y - (h * 0.6)}C{x + (w * 0.85)} {y - (h * 0.7)} {x + w} {y - (h * 0.3)} {x + w} {y}Z" fill="{body}" opacity="{dice.Between(0.25, 0.5):2}"/>"""
            );
        }
    }
}
