using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints a room: three walls, a floor, a lamp, and what the words put into it.</summary>
internal static class RoomPainter
{
    public static void Paint(SceneBrush brush)
    {
        var (wall, floor) = Colours(brush);
        Shell(brush, wall, floor);
        var dice = brush.Dice("room");
        var windowSide = brush.LightSide;
        var words = brush.Words;
        var kind = brush.Kind;
        var windowless =
            words.Has("windowless", "dark", "cellar", "basement", "backstage", "dressing")
            || (kind is PlaceKind.Warehouse && !words.Has("window", "windows"));
        if (!windowless)
        {
            Furniture.Window(
                brush,
                brush.X(0.5 + (windowSide * 0.24)),
                words.Has("wide", "large", "panorama") || kind is PlaceKind.Wheelhouse
            );
        }

        var other = brush.X(0.5 - (windowSide * 0.27));
        switch (kind)
        {
            case PlaceKind.Kitchen:
                Furniture.Counter(brush, wall);
                break;
            case PlaceKind.Hospital:
                Furniture.Bed(brush, other, true);
                break;
            case PlaceKind.Bedroom:
                Furniture.Bed(brush, other, false);
                break;
            case PlaceKind.Cafe:
                Furniture.Bar(brush);
                break;
            case PlaceKind.Library:
                Furniture.Shelves(brush, brush.X(0.14), true);
                Furniture.Shelves(brush, brush.X(0.86), true);
                break;
            case PlaceKind.Church:
                Furniture.Pews(brush);
                break;
            case PlaceKind.Warehouse:
                Furniture.Crates(brush, dice);
                break;
            case PlaceKind.Wheelhouse:
                Furniture.Helm(brush);
                break;
            default:
                Extras(brush, other);
                break;
        }

        if (kind is not (PlaceKind.Church or PlaceKind.Hospital or PlaceKind.Wheelhouse))
        {
            Furniture.PendantLamp(brush, brush.X(0.5 - (windowSide * 0.14)));
        }
    }

    /// <summary>Walls, ceiling and floor in one-point perspective.</summary>
    public static void Shell(SceneBrush brush, Colour wall, Colour floor)
    {
        var (frame, light, far, near) = (
            brush.Frame,
            brush.Light,
            brush.Picture.Far,
            brush.Picture.Near
        );
        var (left, right) = (brush.X(0.1), brush.X(0.9));
        var (ceiling, line) = (
            brush.Horizon - (frame.Tall ? 470 : 330),
            brush.Horizon + (frame.Tall ? 180 : 120)
        );
        var bright = brush.LightSide;
        var back = brush.Picture.Straight(
            0.5 + (bright * 0.5),
            0.2,
            0.5 - (bright * 0.5),
            1,
            (0, light.Set(wall, 0.16).Lighter(0.1), 1),
            (1, light.Set(wall, 0.1).Darker(0.3), 1)
        );
        brush.Picture.Sky.Rect(
            frame.Left,
            frame.Top,
            frame.FullWidth,
            frame.Height + (2 * Frame.Overscan),
            light.Set(wall, 0).Darker(0.6)
        );
        far.Add(
            $"""<rect x="{left}" y="{ceiling}" width="{right - left}" height="{line - ceiling}" fill="{back}"/>"""
        );
        var (leftWall, rightWall) = (
            light.Set(wall, 0.02).Darker(bright < 0 ? 0.12 : 0.36),
            light.Set(wall, 0.02).Darker(bright > 0 ? 0.12 : 0.36)
        );
        far.Path(
            Canvas.Of(
                $"M{left} {ceiling}L{frame.Left} {ceiling - 420}V{line + 900}L{left} {line}Z"
            ),
            leftWall
        );
        far.Path(
            Canvas.Of(
                $"M{right} {ceiling}L{frame.Right} {ceiling - 420}V{line + 900}L{right} {line}Z"
            ),
            rightWall
        );
        far.Path(
            Canvas.Of(
                $"M{left} {ceiling}L{frame.Left} {ceiling - 420}H{frame.Right}L{right} {ceiling}Z"
            ),
            light.Set(wall.Lighter(0.2), 0).Darker(0.45)
        );
        near.Add(
            $"""<path d="M{left} {line}H{right}L{frame.Right + 200} {frame.Bottom + 200}H{frame.Left - 200}Z" fill="{brush.Picture.Falling(light.Set(floor, 0.12), light.Set(floor, 0).Darker(0.5))}"/>"""
        );
        far.Rect(left, line - 16, right - left, 16, light.Set(wall, 0.1).Darker(0.42));
        var boards = new Canvas();
        for (var i = -7; i <= 7; i++)
        {
            boards.Add(
                $"M{frame.MiddleX + (i * 40)} {line}L{frame.MiddleX + (i * 250)} {frame.Bottom + 100}"
            );
        }

        if (
            brush.Words.Has("tiles", "tiled")
            || brush.Kind is PlaceKind.Kitchen or PlaceKind.Hospital
        )
        {
            for (var i = 1; i < 8; i++)
            {
                boards.Add($"M{frame.Left} {line + (i * i * 12)}H{frame.Right}");
            }
        }

        near.Line(boards.Text.ToString(), light.Set(floor, 0).Darker(0.55), 4, 0.5);
        if (brush.Words.Has("brick", "bricks"))
        {
            Bricks(brush, left, right, ceiling, line, wall);
        }
    }

    private static void Extras(SceneBrush brush, double other)
    {
        var words = brush.Words;
        if (words.Has("mirror", "dressing"))
        {
            Furniture.Mirror(brush, other);
        }

        if (words.Has("rail", "costume", "costumes", "wardrobe", "clothes"))
        {
            Furniture.Rail(brush, brush.X(0.5 + (brush.LightSide * 0.27)));
        }

        if (words.Has("drapes", "curtains", "curtain", "backstage"))
        {
            Furniture.Drapes(brush);
        }

        if (words.Has("ropes", "rope", "hemp"))
        {
            Furniture.Ropes(brush);
        }

        if (words.Has("books", "shelf", "shelves", "bookshelf", "files", "switchboard", "archive"))
        {
            Furniture.Shelves(brush, other, true);
        }

        if (words.Has("desk", "table") || brush.Kind is PlaceKind.Office)
        {
            Furniture.Desk(brush, other);
        }
        else if (!words.Has("mirror", "dressing", "empty", "bare"))
        {
            Furniture.Sofa(brush, other);
        }

        if (
            words.Has(
                "map",
                "maps",
                "chart",
                "charts",
                "picture",
                "pictures",
                "portrait",
                "painting"
            )
            || brush.Kind is PlaceKind.Office
        )
        {
            Furniture.Pictures(brush, other);
        }

        if (words.Has("fern", "plant", "plants", "potted"))
        {
            Furniture.Fern(brush, brush.X(0.5 - (brush.LightSide * 0.06)));
        }

        if (words.Has("fireplace", "stove", "hearth"))
        {
            Furniture.Stove(brush, brush.X(0.5 - (brush.LightSide * 0.02)));
        }
    }

    private static (Colour Wall, Colour Floor) Colours(SceneBrush brush)
    {
        var dice = brush.Dice("walls");
        var cold = brush.Light.Kind is LightKind.InteriorCold;
        var seeded = Colour.Hex(
            cold
                ? dice.Pick("#9db3b8", "#a5b3a8", "#98a9c0")
                : dice.Pick("#a5764f", "#8a7a5a", "#7a6a72", "#99664f")
        );
        var wall =
            Words.ColourWords.OfCloth(
                brush.Words.Before("walls", "wall", "wallpaper", "drapes", "tiles")
            )
            ?? (
                brush.Kind switch
                {
                    PlaceKind.Hospital => Colour.Hex("#a9c2c4"),
                    PlaceKind.Church => Colour.Hex("#8d8a94"),
                    PlaceKind.Warehouse => Colour.Hex("#6f6a66"),
                    PlaceKind.Wheelhouse => Colour.Hex("#7d6a52"),
                    _ => seeded,
                }
            );
        if (brush.Words.Has("brick", "bricks"))
        {
            wall = Colour.Hex("#8a5144");
        }

        if (brush.Words.Has("dark", "dim", "shadowy", "black"))
        {
            wall = wall.Darker(0.4).Mix(Colour.Hex("#232a3a"), 0.35);
        }

        var floor = brush.Kind switch
        {
            PlaceKind.Hospital => Colour.Hex("#9fb4b6"),
            PlaceKind.Kitchen => Colour.Hex("#a89a84"),
            PlaceKind.Church or PlaceKind.Warehouse => Colour.Hex("#77747a"),
            _ => Colour.Hex("#80583c"),
        };
        return (wall, floor);
    }

    private static void Bricks(
        SceneBrush brush,
        double left,
        double right,
        double ceiling,
        double line,
        Colour wall
    )
    {
        var d = new Canvas();
        for (var (y, row) = (ceiling + 30, 0); y < line - 20; y += 34, row++)
        {
            d.Add($"M{left} {y}H{right}");
            for (var x = left + (row % 2 * 40) + 30; x < right; x += 120)
            {
                d.Add($"M{x} {y}v34");
            }
        }

        brush.Picture.Far.Line(d.Text.ToString(), brush.Light.Set(wall, 0).Darker(0.4), 3, 0.45);
    }
}
