using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Places;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Inserts;

/// <summary>Paints the thing an insert is about, large, on a surface of the place, in its light.</summary>
internal static class InsertPainter
{
    public static void Paint(SceneBrush brush, Phrases action)
    {
        var (frame, light) = (brush.Frame, brush.Light);
        var thing = ThingWords.Read(action);
        var inside = PlaceWords.Inside(brush.Kind, brush.Words);
        var surface = Colour.Hex(
            inside ? "#7d573a"
            : brush.Words.Has("stone", "cobbles", "concrete", "street", "platform") ? "#71747c"
            : "#6f543d"
        );
        var top = frame.Height * 0.46;
        var canvas = brush.Picture.People;
        canvas.Add(
            $"""<path d="M{frame.Left} {top}H{frame.Right}V{frame.Bottom}H{frame.Left}Z" fill="{brush.Picture.Falling(light.Set(surface, 0.08), light.Set(surface, 0).Darker(0.5))}"/>"""
        );
        var grain = new Canvas();
        var dice = brush.Dice("grain");
        for (var i = 0; i < 9; i++)
        {
            var y = top + 26 + (i * i * 9);
            grain.Add(
                $"M{frame.Left} {y}q{frame.Width * 0.5} {dice.Between(-18, 18)} {frame.FullWidth * 0.6} 0t{frame.FullWidth * 0.6} 0"
            );
        }

        canvas.Line(grain.Text.ToString(), light.Set(surface, 0).Darker(0.55), 4, 0.4);
        canvas.Rect(frame.Left, top, frame.FullWidth, 6, light.Rim.Mix(light.Set(surface, 0), 0.5));
        var pool = brush.Picture.Round((0, light.Lamp, 0.5), (1, light.Lamp, 0));
        canvas.Add(
            $"""<ellipse cx="{frame.MiddleX + (brush.LightSide * 60)}" cy="{frame.Height * 0.6}" rx="430" ry="210" fill="{pool}"/>"""
        );

        // Things are drawn around the point where they touch the surface; the lowest quarter stays free.
        var scale = frame.Tall ? 1.34 : 1.0;
        canvas.Add(
            $"""<g data-thing="{(thing is { } known ? ThingName(known) : "light")}" transform="translate({frame.MiddleX} {frame.Height * 0.66}) scale({scale:2})"><ellipse cx="{-brush.LightSide * 26}" cy="6" rx="215" ry="34" fill="#000" opacity=".4"/>"""
        );
        var tools = new ThingBrush(brush, canvas, action);
        if (!PaperThings.Paint(tools, thing) && !MetalThings.Paint(tools, thing))
        {
            HouseThings.Paint(tools, thing);
        }

        canvas.Add($"</g>");
    }

    private static string ThingName(Thing thing) => thing.ToString();
}
