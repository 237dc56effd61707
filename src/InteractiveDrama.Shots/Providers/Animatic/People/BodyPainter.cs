using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints neck, trunk, arms and legs. Feet are at <see cref="Ground"/>.</summary>
internal static class BodyPainter
{
    /// <summary>Where the soles stand, in units below the bridge of the nose.</summary>
    public const double Ground = 1370;

    public static double Shoulder(Appearance look) =>
        look.Build switch
        {
            Build.Man => 186,
            Build.Woman => 154,
            Build.Child => 132,
            _ => 164,
        };

    public static void Neck(PersonBrush brush)
    {
        var (lit, shade) = (brush.Lit(brush.Look.Skin), FacePainter.Shade(brush));
        var width = brush.Look.Masculine ? 46 : 36;
        var shift = brush.Turn * 6;
        brush.Canvas.Path(
            Canvas.Of(
                $"M{-width + shift} 84H{width + shift}L{width} 170Q{width + 14} 204 {width + 50} 222L0 262L{-width - 50} 222Q{-width - 14} 204 {-width} 170Z"
            ),
            brush.Picture.Across(
                brush.Side < 0 ? lit : lit.Mix(shade, 0.6),
                brush.Side < 0 ? lit.Mix(shade, 0.6) : lit
            )
        );

        // The chin's shadow sets the head in front of the neck.
        brush.Canvas.Add(
            $"""<path d="M{-width + shift - 1} 96H{width + shift + 1}L{width + 1} 152Q{shift} 206 {-width - 1} 152Z" fill="{shade.Darker(0.1)}" opacity=".85"/>"""
        );
        if (
            brush.Detailed
            && brush.Look.Garment is not (Garment.Turtleneck or Garment.Coat or Garment.Raincoat)
        )
        {
            brush.Canvas.Line(
                "M-12 226q-16 -6 -38 -4M12 226q16 -6 38 -4",
                shade.Darker(0.15),
                3,
                0.5
            );
        }
    }

    public static void Legs(PersonBrush brush)
    {
        var colour = brush.Look.LegColour;
        var skirt = brush.Look.Garment is Garment.Dress or Garment.Gown;
        var leg = skirt
            ? brush.Look.Garment is Garment.Gown
                ? brush.Look.Skin
                : Colour.Hex("#33303c")
            : colour;
        var (lit, shade) = (brush.Lit(leg), brush.Shaded(leg).Darker(0.2));
        var hip = Shoulder(brush.Look) * 0.66;
        brush.Canvas.Add(
            $"""<ellipse cx="{-brush.Side * 26}" cy="{Ground}" rx="190" ry="24" fill="#000" opacity=".38"/>"""
        );
        var foot = brush.Shaded(Colour.Hex("#2b2a30"));
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            var near = side * brush.Side > 0 ? lit : lit.Mix(shade, 0.55);
            brush.Canvas.Path(
                Canvas.Of(
                    $"M{side * 4} 620H{side * hip}C{side * (hip + 2)} 900 {side * (hip - 20)} 1100 {side * (hip - 26)} 1336H{side * 26}C{side * 24} 1100 {side * 14} 900 {side * 4} 700Z"
                ),
                near
            );
            brush.Canvas.Path(
                Canvas.Of(
                    $"M{side * 20} 1322H{side * (hip - 22)}Q{side * (hip + 18)} 1346 {side * (hip + 22)} {Ground}H{side * 16}Z"
                ),
                foot
            );
        }

        brush.Canvas.Line("M0 700V1300", brush.Shaded(leg).Darker(0.45), 6, 0.5);
    }

    /// <summary>Arms hang, reach for the chest, or hug the body, as the mood has it.</summary>
    public static void Arms(PersonBrush brush, Mood mood)
    {
        var shoulder = Shoulder(brush.Look) - 30;
        var sleeves = brush.Look.Garment switch
        {
            Garment.Apron or Garment.Overalls or Garment.Waistcoat => brush.Look.InnerColour,
            Garment.Tee or Garment.Gown => brush.Look.Skin,
            _ => brush.Look.GarmentColour,
        };
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            var tone =
                side * brush.Side > 0
                    ? brush.Lit(sleeves).Mix(brush.Shaded(sleeves), 0.12)
                    : brush.Lit(sleeves).Mix(brush.Shaded(sleeves), 0.72);
            var bent = mood switch
            {
                Mood.Tender or Mood.Pain => side == brush.Side,
                Mood.Afraid or Mood.Cold => true,
                Mood.Surprised => side != brush.Side,
                _ => false,
            };
            Arm(
                brush,
                side,
                shoulder,
                tone,
                bent
                    ? mood is Mood.Cold or Mood.Pain
                        ? (-side * 60, 560.0)
                        : (side * 34, 408.0)
                    : null
            );
        }
    }

    private static void Arm(
        PersonBrush brush,
        double side,
        double shoulder,
        Colour tone,
        (double X, double Y)? hand
    )
    {
        var wide =
            brush.Look.Masculine ? 84
            : brush.Look.Build is Build.Child ? 58
            : 70;
        var (handX, handY) = hand ?? (side * (shoulder + 36), 730);
        var (elbowX, elbowY) = (
            side * (shoulder + (hand is null ? 26 : 44)),
            hand is null ? 500.0 : 560
        );
        var path = Canvas.Of(
            $"M{side * shoulder} 282Q{elbowX + (side * 8)} {(elbowY + 270) / 2} {elbowX} {elbowY}L{handX} {handY - (hand is null ? 40 : 0)}"
        );
        var skin = brush
            .Lit(brush.Look.Skin)
            .Mix(FacePainter.Shade(brush), side * brush.Side > 0 ? 0.1 : 0.6);
        if (hand is null)
        {
            brush.Canvas.Add(
                $"""<path d="M{handX - 24} {handY - 46}h48q6 40 -4 70q-18 20 -34 2q-14 -30 -10 -72Z" fill="{skin}"/>"""
            );
        }

        brush.Canvas.Line(path, brush.Shaded(tone).Darker(0.4), wide + 7, 0.55);
        brush.Canvas.Line(path, tone, wide);
        if (hand is not null)
        {
            brush.Canvas.Add(
                $"""<path d="M{handX + (side * 26)} {handY - 32}q{-side * 30} -22 {-side * 62} -8q{-side * 26} 14 {-side * 22} 32q{-side * 2} 22 {side * 24} 28q{side * 34} 6 {side * 62} -10Z" fill="{skin}"/><path d="M{handX - (side * 50)} {handY - 14}h{side * 30}M{handX - (side * 54)} {handY + 2}h{side * 32}M{handX - (side * 48)} {handY + 17}h{side * 28}" stroke="{FacePainter.Shade(brush).Darker(0.15)}" stroke-width="3" opacity=".6"/>"""
            );
        }
    }
}
