using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;
using InteractiveDrama.Shots.Providers.Animatic.Places;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Air;

/// <summary>Paints weather and air, behind the people and in front of them, the nearer the larger and the faster.</summary>
internal static class AirPainter
{
    public static void Paint(SceneBrush brush, Phrases weather, Phrases action)
    {
        var inside = PlaceWords.Inside(brush.Kind, brush.Words);
        if (inside)
        {
            Dust(brush, 26);
            return;
        }

        if (
            weather.Has(
                "rain",
                "rainy",
                "raining",
                "storm",
                "stormy",
                "drizzle",
                "downpour",
                "thunderstorm",
                "sleet",
                "雨"
            )
        )
        {
            var heavy = weather.Has("storm", "stormy", "downpour", "heavy", "thunderstorm");
            Rain(brush, heavy);
        }
        else if (weather.Has("snow", "snowy", "snowing", "blizzard", "flurries", "雪"))
        {
            Flakes(
                brush,
                "snow",
                Colour.White,
                1,
                weather.Has("blizzard", "heavy") ? 70 : 44,
                false
            );
        }
        else if (weather.Has("petals", "blossom", "blossoms", "花"))
        {
            Flakes(brush, "petals", Colour.Hex("#ffb9c8"), 1.5, 26, true);
        }
        else if (weather.Has("leaves", "wind", "windy", "autumn"))
        {
            Flakes(brush, "leaves", brush.Light.Lit(Colour.Hex("#d08a3c")), 1.6, 18, true);
        }
        else if (
            weather.Has("dust", "dusty", "sand", "ash", "smoke")
            || brush.Light.Kind is LightKind.Dawn or LightKind.Dusk
        )
        {
            Dust(brush, 22);
        }

        if (
            weather.Has("fog", "foggy", "mist", "misty", "haze", "hazy", "smoke", "雾")
            || brush.Words.Has("fog", "foggy", "mist", "misty")
        )
        {
            Fog(brush, 1);
        }
        else if (
            weather.Has("storm", "rain", "drizzle", "snow", "雨", "雪") || action.Has("fog", "mist")
        )
        {
            Fog(brush, 0.45);
        }
    }

    private static void Rain(SceneBrush brush, bool heavy)
    {
        var frame = brush.Frame;
        var colour = brush.Light.Dark ? Colour.Hex("#cfe3ff") : Colour.Hex("#f2f7fb");
        var slant = heavy ? 0.42 : 0.22;
        Drops(brush, brush.Picture.BehindAir, "f1", 60, 34, 1.6, 0.2, slant, colour);
        Drops(brush, brush.Picture.Air, "f0", heavy ? 46 : 30, 62, 2.4, 0.27, slant, colour);
        Drops(brush, brush.Picture.Air, "f0", heavy ? 14 : 7, 120, 3.6, 0.16, slant, colour);
        _ = frame;
    }

    private static void Drops(
        SceneBrush brush,
        Canvas canvas,
        string fall,
        int count,
        double length,
        double width,
        double opacity,
        double slant,
        Colour colour
    )
    {
        var frame = brush.Frame;
        var dice = brush.Dice("rain" + fall + Canvas.Of($"{count}"));
        var height = frame.Height + (2 * Frame.Overscan);
        var d = new Canvas();
        for (var i = 0; i < count; i++)
        {
            d.Add(
                $"M{dice.Between(frame.Left, frame.Right + (height * slant))} {dice.Between(frame.Top, frame.Bottom)}l{-length * slant} {length}"
            );
        }

        // The same drops once more above: when the fall begins again nothing jumps.
        var id = brush.Picture.NewId();
        brush.Picture.Defs.Add($"""<path id="{id}" d="{d.Text.ToString()}"/>""");
        canvas.Add(
            $"""<g class="{fall}" style="--x:{-height * slant}px;--y:{height}px" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" opacity="{opacity:2}"><use href="#{id}"/><use href="#{id}" x="{height * slant}" y="{-height}"/></g>"""
        );
    }

    private static void Flakes(
        SceneBrush brush,
        string name,
        Colour colour,
        double size,
        int count,
        bool petals
    )
    {
        var frame = brush.Frame;
        var height = frame.Height + (2 * Frame.Overscan);
        foreach (
            var (canvas, fall, share, scale, opacity) in ((
                Canvas,
                string,
                double,
                double,
                double
            )[])
                [
                    (brush.Picture.BehindAir, "f3", 1, 1, 0.6),
                    (brush.Picture.Air, "f2", 0.5, 1.9, 0.75),
                ]
        )
        {
            var dice = brush.Dice(name + fall);
            var flakes = new Canvas();
            for (var i = 0; i < count * share; i++)
            {
                var (x, y, r) = (
                    dice.Between(frame.Left, frame.Right),
                    dice.Between(frame.Top, frame.Bottom),
                    dice.Between(2.2, 4.4) * scale * size
                );
                flakes.Add(
                    $"{(petals
                    ? Canvas.Of($"""<path d="M{x} {y}q{r * 1.6} {-r * 1.8} {r * 3} 0q{-r} {r * 1.6} {-r * 3} 0Z" transform="rotate({dice.Between(0, 360)} {x} {y})"/>""")
                    : Canvas.Of($"""<circle cx="{x}" cy="{y}" r="{r}"/>"""))}"
                );
            }

            var id = brush.Picture.NewId();
            brush.Picture.Defs.Add($"""<g id="{id}">""").Add(flakes).Add($"</g>");
            canvas.Add(
                $"""<g class="{fall}" style="--x:{-height * 0.14}px;--y:{height}px" fill="{colour}" opacity="{opacity:2}"><use href="#{id}"/><use href="#{id}" x="{height * 0.14}" y="{-height}"/></g>"""
            );
        }
    }

    private static void Dust(SceneBrush brush, int count)
    {
        var dice = brush.Dice("dust");
        var colour = brush.Light.LampsLit ? brush.Light.Lamp.Lighter(0.3) : Colour.White;
        var d = new Canvas();
        for (var i = 0; i < count; i++)
        {
            d.Add(
                $"M{dice.Between(brush.Frame.Left, brush.Frame.Right)} {dice.Between(0, brush.Frame.Height * 0.9)}h.1"
            );
        }

        brush.Picture.Air.Add(
            $"""<path class="d0" d="{d.Text.ToString()}" stroke="{colour}" stroke-width="5" stroke-linecap="round" opacity=".3"/>"""
        );
    }

    private static void Fog(SceneBrush brush, double strength)
    {
        var frame = brush.Frame;
        var colour = brush.Light.Haze.Lighter(brush.Light.Dark ? 0.12 : 0.35);
        var fill = brush.Picture.Round((0, colour, 0.75 * strength), (1, colour, 0));
        foreach (
            var (canvas, y, rx) in ((Canvas, double, double)[])
                [
                    (brush.Picture.BehindAir, brush.Horizon, 620),
                    (brush.Picture.BehindAir, brush.Horizon + 120, 700),
                    (brush.Picture.Front, frame.Height * 0.92, 760),
                ]
        )
        {
            canvas.Add(
                $"""<g class="d0" fill="{fill}"><ellipse cx="{brush.X(0.2)}" cy="{y}" rx="{rx}" ry="130"/><ellipse cx="{brush.X(0.85)}" cy="{y + 50}" rx="{rx}" ry="110"/></g>"""
            );
        }
    }
}
