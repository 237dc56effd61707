using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Collars, fronts, buttons: what tells one garment from another.</summary>
internal static class GarmentDetails
{
    public static void Paint(PersonBrush brush, Colour tone, Colour dark)
    {
        var (canvas, look) = (brush.Canvas, brush.Look);
        var lit = brush.Lit(look.GarmentColour);
        var bright = brush.Lit(Colour.Hex("#f3d9b0"));
        var inner = brush.Lit(look.InnerColour).Mix(brush.Shaded(look.InnerColour), 0.3);
        switch (look.Garment)
        {
            case Garment.Raincoat:
                canvas
                    .Path("M-64 176L0 248L-14 312L-98 214Z", tone.Lighter(0.08))
                    .Path("M64 176L0 248L14 312L98 214Z", tone.Darker(0.14));
                canvas
                    .Line("M0 250V980", dark, 6)
                    .Add(
                        $"""<g fill="{bright}"><circle cx="20" cy="350" r="8"/><circle cx="20" cy="440" r="8"/><circle cx="20" cy="530" r="8"/><circle cx="20" cy="620" r="8"/></g>"""
                    );
                canvas.Line("M-96 640h58M96 640h-58", dark, 6, 0.7);
                Shine(brush);
                break;
            case Garment.Coat:
                canvas.Path("M-54 186L0 300L54 186Z", inner);
                canvas
                    .Path("M-62 168L-112 226L-84 282L-100 306L-4 430L0 306Z", tone.Lighter(0.06))
                    .Path("M62 168L112 226L84 282L100 306L4 430L0 306Z", tone.Darker(0.16));
                canvas
                    .Line("M0 306V980", dark, 6)
                    .Line(
                        "M-62 168L-112 226L-84 282L-100 306L-4 430M62 168L112 226L84 282L100 306L4 430",
                        dark,
                        4,
                        0.6
                    );
                canvas.Add(
                    $"""<g fill="{dark.Darker(0.3)}"><circle cx="-26" cy="470" r="9"/><circle cx="26" cy="470" r="9"/><circle cx="-26" cy="560" r="9"/><circle cx="26" cy="560" r="9"/></g>"""
                );
                break;
            case Garment.Jacket:
                canvas
                    .Path("M-60 184L0 330L60 184L34 172Q0 226 -34 172Z", inner)
                    .Path(
                        "M-24 250L0 330V690H-44Q-30 470 -60 184ZM24 250L0 330V690H44Q30 470 60 184Z",
                        inner.Darker(0.1)
                    );
                canvas
                    .Path(
                        "M-62 170L-108 214L-44 420Q-40 560 -46 690H-64Q-66 420 -62 170Z",
                        tone.Lighter(0.08)
                    )
                    .Path(
                        "M62 170L108 214L44 420Q40 560 46 690H64Q66 420 62 170Z",
                        tone.Darker(0.18)
                    );
                canvas.Line(
                    "M-62 172L-106 214L-46 420M62 172L106 214L46 420M-46 420Q-40 560 -48 690M46 420Q40 560 48 690",
                    dark,
                    5,
                    0.75
                );
                break;
            case Garment.Waistcoat:
                var side = BodyPainter.Shoulder(look) - 46;
                brush.Part(
                    Canvas.Of(
                        $"M-52 190L-96 214C{-side - 6} 250 {-side + 4} 330 {-side - 4} 420Q{-side + 14} 540 {-side + 16} 690L-30 700L0 720L30 700L{side - 16} 690Q{side - 14} 540 {side + 4} 420C{side - 4} 330 {side + 6} 250 96 214L52 190L0 410Z"
                    ),
                    brush.Cloth(look.GarmentColour),
                    brush.RimStroke(),
                    5
                );
                canvas
                    .Path("M-54 168L0 254L-26 296L-76 206Z", inner.Lighter(0.2))
                    .Path("M54 168L0 254L26 296L76 206Z", inner.Lighter(0.06));
                canvas
                    .Line(
                        "M-54 170L-76 206L-26 296L0 256M54 170L76 206L26 296L0 256",
                        brush.Shaded(look.InnerColour).Darker(0.3),
                        3.5,
                        0.7
                    )
                    .Line(
                        "M0 410V716M-52 192L0 410L52 192M-100 560h52M100 560h-52",
                        dark,
                        4.5,
                        0.8
                    );
                canvas.Add(
                    $"""<g fill="{bright}"><circle cx="13" cy="452" r="6.5"/><circle cx="13" cy="512" r="6.5"/><circle cx="13" cy="572" r="6.5"/><circle cx="13" cy="632" r="6.5"/></g>"""
                );
                break;
            case Garment.Suit:
                canvas
                    .Path("M-48 186L0 430L48 186L0 250Z", inner)
                    .Path(
                        "M-50 176L0 252L-22 276L-58 216ZM50 176L0 252L22 276L58 216Z",
                        inner.Lighter(0.2)
                    );
                var tie = brush.Lit(look.HatColour.Greyer(0.1).Mix(Colour.Hex("#8f2f3d"), 0.6));
                canvas.Path("M-14 258H14L20 288L10 296L20 410L0 440L-20 410L-10 296L-20 288Z", tie);
                canvas
                    .Path(
                        "M-60 172L-104 222L-74 262L-92 280L-4 470L0 430Q-36 300 -50 190Z",
                        tone.Lighter(0.12)
                    )
                    .Path(
                        "M60 172L104 222L74 262L92 280L4 470L0 430Q36 300 50 190Z",
                        tone.Darker(0.1)
                    );
                canvas
                    .Line(
                        "M-60 172L-104 222L-74 262L-92 280L-4 470M60 172L104 222L74 262L92 280L4 470M0 470V690",
                        dark,
                        4.5,
                        0.8
                    )
                    .Add(
                        $"""<circle cx="10" cy="520" r="7" fill="{dark.Darker(0.3)}"/><path d="M66 350l40 -8l2 18l-40 6Z" fill="{inner}"/>"""
                    );
                break;
            case Garment.Sweater:
                Ribs(brush, "M-54 182Q0 250 54 182L66 200Q0 286 -66 200Z", lit, dark);
                Knit(brush, dark);
                break;
            case Garment.Turtleneck:
                brush.Part(
                    "M-48 130Q0 172 48 130L58 214Q0 266 -58 214Z",
                    brush.Cloth(look.GarmentColour.Lighter(0.06)),
                    brush.RimStroke(),
                    4
                );
                canvas.Line("M-46 152Q0 192 46 152M-50 176Q0 218 50 176", dark, 3.5, 0.5);
                Knit(brush, dark);
                break;
            case Garment.Shirt:
                canvas
                    .Path("M-56 166L0 252L-30 296L-78 204Z", tone.Lighter(0.14))
                    .Path("M56 166L0 252L30 296L78 204Z", tone.Lighter(0.02));
                canvas
                    .Line(
                        "M-56 168L-78 204L-30 296L0 252M56 168L78 204L30 296L0 252M0 252V690",
                        dark,
                        4,
                        0.7
                    )
                    .Add(
                        $"""<g fill="{bright.Lighter(0.3)}"><circle cy="330" r="6"/><circle cy="420" r="6"/><circle cy="510" r="6"/><circle cy="600" r="6"/></g>"""
                    );
                break;
            case Garment.Hoodie:
                canvas
                    .Path(
                        "M-62 172Q-104 200 -88 250Q0 330 88 250Q104 200 62 172Q0 290 -62 172Z",
                        tone.Darker(0.1)
                    )
                    .Line("M-30 270V370M30 270V360", bright.Lighter(0.3), 6);
                canvas
                    .Path("M-80 560H80L98 640H-98Z", tone.Darker(0.14))
                    .Line("M-80 560L-98 640M80 560L98 640", dark, 5, 0.7);
                break;
            case Garment.Uniform:
                canvas
                    .Path("M-46 180L0 240L46 180L58 200L0 276L-58 200Z", inner)
                    .Line("M0 276V690", dark, 5);
                canvas.Add(
                    $"""<g fill="{brush.Lit(Colour.Hex("#e0b84e"))}"><circle cx="-34" cy="340" r="8"/><circle cx="34" cy="340" r="8"/><circle cx="-34" cy="420" r="8"/><circle cx="34" cy="420" r="8"/><circle cx="-34" cy="500" r="8"/><circle cx="34" cy="500" r="8"/><path d="M-146 236L-84 214L-80 230L-142 254ZM146 236L84 214L80 230L142 254Z"/></g>"""
                );
                break;
            case Garment.Scrubs:
                canvas
                    .Path("M-56 184L0 300L56 184L40 176L0 262L-40 176Z", tone.Darker(0.22))
                    .Path("M44 370h76v70h-76Z", tone.Darker(0.1));
                break;
            case Garment.Gown:
                canvas
                    .Line("M-54 190Q0 262 54 190", dark, 5, 0.6)
                    .Add(
                        $"""<g fill="{tone.Darker(0.16)}"><circle cx="-70" cy="330" r="6"/><circle cx="0" cy="330" r="6"/><circle cx="70" cy="330" r="6"/><circle cx="-36" cy="400" r="6"/><circle cx="36" cy="400" r="6"/><circle cx="-70" cy="470" r="6"/><circle cx="0" cy="470" r="6"/><circle cx="70" cy="470" r="6"/></g>"""
                    );
                break;
            case Garment.Overalls:
                canvas
                    .Path("M-92 380H92L104 700H-104Z", brush.Cloth(look.GarmentColour))
                    .Path("M-92 384L-104 226L-70 216L-58 384ZM92 384L104 226L70 216L58 384Z", tone)
                    .Add(
                        $"""<g fill="{bright}"><circle cx="-75" cy="396" r="10"/><circle cx="75" cy="396" r="10"/></g><path d="M-46 450h92v80h-92Z" fill="none" stroke="{dark}" stroke-width="5"/>"""
                    );
                break;
            case Garment.Apron:
                canvas
                    .Path("M-88 340H88L122 990H-122Z", brush.Cloth(look.GarmentColour))
                    .Path("M-88 344L-74 214L-54 206L-62 344ZM88 344L74 214L54 206L62 344Z", tone)
                    .Line("M-102 600Q0 630 102 600", dark, 6, 0.6);
                break;
            case Garment.Dress:
                canvas
                    .Line("M-46 196Q0 262 46 196", tone.Lighter(0.3), 6)
                    .Line("M-104 548Q0 584 104 548", dark, 8, 0.6)
                    .Line(
                        "M-50 600C-60 760 -80 880 -90 1000M40 600C50 760 70 880 84 1000M0 590V1010",
                        dark,
                        4,
                        0.35
                    );
                break;
            default:
                canvas.Line("M-48 194Q0 266 48 194", dark, 6, 0.6);
                break;
        }
    }

    private static void Ribs(PersonBrush brush, string collar, Colour lit, Colour dark) =>
        brush
            .Canvas.Path(collar, lit.Mix(dark, 0.3))
            .Line(
                "M-46 206l10 -14M-22 232l6 -16M0 240v-18M22 232l-6 -16M46 206l-10 -14",
                dark,
                3.5,
                0.6
            );

    private static void Knit(PersonBrush brush, Colour dark)
    {
        if (brush.Detailed)
        {
            brush.Canvas.Line(
                "M-60 320q-8 60 0 120t0 120t0 120M0 330q-8 60 0 120t0 120t0 120M60 320q-8 60 0 120t0 120t0 120",
                dark,
                4,
                0.22
            );
        }
    }

    private static void Shine(PersonBrush brush)
    {
        var x = brush.Side * (BodyPainter.Shoulder(brush.Look) - 40);
        brush.Canvas.Line(
            Canvas.Of(
                $"M{x} 262q{brush.Side * 20} 40 {brush.Side * 8} 120M{x - (brush.Side * 26)} 254q{brush.Side * 8} 12 {brush.Side * 8} 30"
            ),
            brush.Light.Rim,
            7,
            0.4
        );
    }
}
