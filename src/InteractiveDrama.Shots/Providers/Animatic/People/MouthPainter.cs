using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints mouth and beard.</summary>
internal static class MouthPainter
{
    public static void Paint(PersonBrush brush)
    {
        var face = brush.Face;
        var x = brush.Turn * 26;
        var y = 94 + (brush.Pose.Pitch * 4) + (brush.Look.Build is Build.Child ? -10 : 0);
        if (brush.Look.Beard is not Beard.None)
        {
            Beards(brush, x, y);
        }

        var shade = FacePainter.Shade(brush);
        var lip = brush
            .Lit(brush.Look.Skin)
            .Mix(
                brush.Lit(Colour.Hex(brush.Look.Feminine ? "#b8323f" : "#a04a44")),
                brush.Look.Feminine ? 0.62 : 0.5
            );
        var line = lip.Mix(Colour.Hex("#4a1820"), 0.55);
        var (width, smile) = (face.MouthWidth * (1 - (0.12 * Math.Abs(brush.Turn))), face.Smile);
        var (left, right) = (x - width, x + width);
        var (leftY, rightY) = (y - (smile * 0.45) - face.Skew, y - (smile * 0.45) + face.Skew);
        if (face.Gape > 2)
        {
            Open(brush, x, y, left, leftY, right, rightY, lip);
        }
        else
        {
            brush.Canvas.Add(
                $"""<path d="M{left + 3} {leftY + 1}Q{x - 6} {y - 7} {x} {y - 3}Q{x + 6} {y - 7} {right - 3} {rightY + 1}Q{x} {y + smile + 3} {left + 3} {leftY + 1}Z" fill="{lip}" opacity=".75"/><path d="M{left + 6} {leftY + 3}Q{x} {y + smile + 17} {right - 6} {rightY + 3}Q{x} {y + smile + 3} {left + 6} {leftY + 3}Z" fill="{lip.Lighter(0.12)}" opacity=".8"/>"""
            );
            brush.Canvas.Line(
                Canvas.Of($"M{left} {leftY}Q{x} {y + (smile * 0.9)} {right} {rightY}"),
                line,
                4
            );
        }

        brush.Canvas.Line(
            Canvas.Of(
                $"M{x - 10} {y + 22 + (face.Gape * 0.6) + Math.Max(0, smile * 0.4)}q10 5 20 0"
            ),
            shade.Darker(0.18),
            3,
            0.4
        );
    }

    private static void Open(
        PersonBrush brush,
        double x,
        double y,
        double left,
        double leftY,
        double right,
        double rightY,
        Colour lip
    )
    {
        var face = brush.Face;
        var lower = y + Math.Max(face.Smile, 0) + face.Gape;
        var upper = y + (face.Smile > 0 ? face.Smile * 0.35 : -7 - (face.Gape * 0.22));
        var shape = Canvas.Of(
            $"M{left} {leftY}Q{x} {upper} {right} {rightY}C{right - 3} {lower + 2} {left + 3} {lower + 2} {left} {leftY}Z"
        );
        var clip = brush.Picture.Clip(shape);
        brush.Canvas.Add(
            $"""<g clip-path="{clip}"><path d="{shape}" fill="#4a1520"/><ellipse cx="{x}" cy="{lower + 5}" rx="{face.MouthWidth * 0.72}" ry="{face.Gape * 0.55}" fill="#c9545c"/>"""
        );
        if (face.Teeth)
        {
            brush.Canvas.Add(
                $"""<path d="M{left} {leftY - 6}Q{x} {upper - 4} {right} {rightY - 6}V{y + 4}Q{x} {upper + 14} {left} {y + 4}Z" fill="#f6f1ec"/>"""
            );
        }

        brush.Canvas.Add(
            $"""</g><path d="{shape}" fill="none" stroke="{lip.Mix(Colour.Hex("#4a1820"), 0.35)}" stroke-width="4" stroke-linejoin="round"/>"""
        );
    }

    private static void Beards(PersonBrush brush, double x, double y)
    {
        var colour = brush.Look.HairColour;
        var shape = HeadShape.Of(brush.Look, brush.Turn);
        var chin = shape.Chin;
        var fill = brush.Cloth(colour);
        var (left, right) = (-shape.Cheek - (brush.Turn * 4), shape.Cheek - (brush.Turn * 4));
        var moustache = Canvas.Of(
            $"M{x} {y - 20}C{x - 16} {y - 27} {x - 36} {y - 14} {x - 42} {y + 8}C{x - 26} {y - 4} {x - 12} {y - 5} {x} {y - 8}C{x + 12} {y - 5} {x + 26} {y - 4} {x + 42} {y + 8}C{x + 36} {y - 14} {x + 16} {y - 27} {x} {y - 20}Z"
        );
        switch (brush.Look.Beard)
        {
            case Beard.Stubble:
                brush.Canvas.Add(
                    $"""<path d="M{left + 3} 30C{left + 4} 62 {x - 50} 74 {x - 36} 72Q{x} 60 {x + 36} 72C{x + 50} 74 {right - 4} 62 {right - 3} 30C{right} 60 {shape.ChinX + shape.Jaw - 2} {chin - 20} {shape.ChinX + 20} {chin - 2}Q{shape.ChinX} {chin + 3} {shape.ChinX - 20} {chin - 2}C{shape.ChinX - shape.Jaw + 2} {chin - 20} {left} 60 {left + 3} 30Z" fill="{brush.Shaded(colour)}" opacity=".34"/>"""
                );
                break;
            case Beard.Moustache:
                brush.Canvas.Path(moustache, fill);
                break;
            default:
                var drop = brush.Look.Beard is Beard.Full ? 44 : 16;
                var d = Canvas.Of(
                    $"M{left - 3} 4C{left + 6} 46 {x - 54} 64 {x - 38} 72Q{x} 58 {x + 38} 72C{x + 54} 64 {right - 6} 46 {right + 3} 4C{right + 8} 70 {shape.ChinX + shape.Jaw + 8} {chin - 6 + (drop / 3.0)} {shape.ChinX + 34} {chin + drop - 12}Q{shape.ChinX + 14} {chin + drop + 4} {shape.ChinX} {chin + drop}Q{shape.ChinX - 14} {chin + drop + 4} {shape.ChinX - 34} {chin + drop - 12}C{shape.ChinX - shape.Jaw - 8} {chin - 6 + (drop / 3.0)} {left - 8} 70 {left - 3} 4Z"
                );
                brush.Part(d, fill, brush.RimStroke(), 4.5);
                brush.Canvas.Line(
                    Canvas.Of(
                        $"M{x - 46} 84q4 22 16 {chin - 92}M{x + 46} 84q-4 22 -16 {chin - 92}M{x - 20} {chin - 8}q6 14 8 {drop * 0.5}M{x + 20} {chin - 8}q-6 14 -8 {drop * 0.5}"
                    ),
                    brush.Shaded(colour).Darker(0.2),
                    3,
                    0.5
                );
                brush.Canvas.Path(moustache, brush.Lit(colour).Mix(brush.Shaded(colour), 0.25));
                break;
        }
    }
}
