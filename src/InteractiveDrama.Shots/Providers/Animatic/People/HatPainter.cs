using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints what is worn on the head.</summary>
internal static class HatPainter
{
    /// <summary>What lies behind the head: a hood's hollow.</summary>
    public static void Behind(PersonBrush brush)
    {
        var colour = brush.Look.HatColour;
        if (brush.Look.Hat is Hat.Hood)
        {
            brush.Part(
                "M-160 250C-172 120 -146 20 -138 -60C-124 -206 124 -206 138 -60C146 20 172 120 160 250Z",
                brush.Cloth(colour),
                brush.RimStroke(),
                7
            );
            brush.Canvas.Path(
                "M-128 220C-136 100 -124 0 -118 -50C-104 -170 104 -170 118 -50C124 0 136 100 128 220Z",
                brush.Shaded(colour).Darker(0.5)
            );
        }
        else if (brush.Look.Hat is Hat.Headscarf)
        {
            brush.Part(
                "M-128 210C-146 60 -140 -160 0 -166C140 -160 146 60 128 210Q0 260 -128 210Z",
                brush.Cloth(colour),
                brush.RimStroke(),
                7
            );
        }
        else if (
            brush.Look.Garment is Garment.Raincoat or Garment.Hoodie
            && brush.Look.Hat is Hat.None
        )
        {
            // The hood that is down still shows behind the neck.
            var cloth = brush.Look.GarmentColour;
            brush.Part(
                "M-138 246C-152 150 -112 108 -70 104H70C112 108 152 150 138 246Z",
                brush.Picture.Falling(
                    brush.Shaded(cloth).Darker(0.12),
                    brush.Shaded(cloth).Darker(0.5)
                ),
                brush.RimStroke(),
                6
            );
        }
    }

    public static void Front(PersonBrush brush)
    {
        var colour = brush.Look.HatColour;
        var fill = brush.Cloth(colour);
        var rim = brush.RimStroke();
        var shift = brush.Turn * 14;
        var dark = brush.Shaded(colour).Darker(0.35);
        switch (brush.Look.Hat)
        {
            case Hat.Hood:
                brush.Part(
                    "M-134 120C-150 20 -140 -190 0 -192C140 -190 150 20 134 120C128 40 118 -20 108 -60C84 -132 -84 -132 -108 -60C-118 -20 -128 40 -134 120Z",
                    fill,
                    rim,
                    7
                );
                break;
            case Hat.Headscarf:
                brush.Part(
                    Canvas.Of(
                        $"M-120 150C-136 20 -124 -168 0 -170C124 -168 136 20 120 150C108 170 100 120 {98 + (shift / 3)} 60C96 -30 76 -92 {shift} -96C-76 -92 -96 -30 {-98 + (shift / 3)} 60C-100 120 -108 170 -120 150Z"
                    ),
                    fill,
                    rim,
                    6
                );
                break;
            case Hat.Beanie:
                brush.Part(
                    Canvas.Of($"M-106 -52C-112 -150 -64 -192 0 -192C64 -192 112 -150 106 -52Z"),
                    fill,
                    rim,
                    7
                );
                brush.Canvas.Line(
                    "M-64 -78C-66 -130 -46 -168 -28 -184M-22 -80C-22 -130 -12 -166 -4 -188M22 -80C22 -130 16 -166 10 -188M64 -78C66 -130 48 -168 32 -184",
                    dark,
                    4,
                    0.35
                );
                brush.Part(
                    "M-112 -84Q0 -116 112 -84Q118 -60 112 -36Q0 -66 -112 -36Q-118 -60 -112 -84Z",
                    brush.Cloth(colour.Lighter(0.1)),
                    rim,
                    5
                );
                brush.Canvas.Line(
                    "M-84 -84v36M-56 -92v37M-28 -96v38M0 -98v38M28 -96v38M56 -92v37M84 -84v36",
                    dark,
                    3.5,
                    0.4
                );
                break;
            case Hat.Cap:
            case Hat.Captain:
                brush.Part(
                    brush.Look.Hat is Hat.Cap
                        ? "M-104 -52C-112 -140 -60 -182 0 -182C60 -182 112 -140 104 -52Z"
                        : "M-132 -124C-120 -184 120 -184 132 -124C126 -92 110 -76 104 -56H-104C-110 -76 -126 -92 -132 -124Z",
                    fill,
                    rim,
                    7
                );
                brush.Canvas.Path(Canvas.Of($"M-100 -64Q0 -88 100 -64V-44Q0 -68 -100 -44Z"), dark);
                brush.Part(
                    Canvas.Of(
                        $"M{-94 + shift} -54Q{shift} -82 {94 + shift} -54Q{100 + shift} -22 {78 + shift} -14Q{shift} -44 {-78 + shift} -14Q{-100 + shift} -22 {-94 + shift} -54Z"
                    ),
                    brush.Picture.Falling(
                        brush.Lit(colour.Darker(0.35)),
                        brush.Shaded(colour).Darker(0.6)
                    ),
                    rim,
                    4
                );
                if (brush.Look.Hat is Hat.Captain)
                {
                    brush.Canvas.Add(
                        $"""<circle cx="{shift}" cy="-106" r="15" fill="{brush.Lit(Colour.Hex("#d6a740"))}"/><path d="M{shift - 7} -106h14M{shift} -114v16" stroke="{dark}" stroke-width="4"/>"""
                    );
                }

                break;
            case Hat.Brim:
                brush.Part(
                    "M-92 -70C-94 -170 -50 -190 0 -186C50 -190 94 -170 92 -70Z",
                    fill,
                    rim,
                    7
                );
                brush.Canvas.Path("M-94 -92Q0 -116 94 -92V-68Q0 -90 -94 -68Z", dark);
                brush.Part(
                    "M-168 -52C-110 -104 110 -104 168 -52C120 -34 60 -50 0 -50C-60 -50 -120 -34 -168 -52Z",
                    brush.Cloth(colour.Darker(0.1)),
                    rim,
                    5
                );
                break;
            default:
                break;
        }

        if (brush.Look.Headset)
        {
            Headset(brush, shift);
        }
    }

    private static void Headset(PersonBrush brush, double shift)
    {
        var plastic = brush.Lit(Colour.Hex("#3a3f4c"));
        brush
            .Canvas.Line("M-100 10C-116 -186 116 -186 100 10", plastic, 11)
            .Line("M-96 -20C-108 -170 60 -178 88 -60", brush.Light.Rim, 3, 0.5);
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            brush.Canvas.Add(
                $"""<rect x="{(side * 104) - 17 - (brush.Turn * 4)}" y="0" width="34" height="62" rx="16" fill="{(side == brush.Side ? plastic.Lighter(0.16) : plastic.Darker(0.2))}"/>"""
            );
        }

        var mic = brush.Side;
        brush
            .Canvas.Line(
                Canvas.Of(
                    $"M{mic * 102} 54C{mic * 98} 112 {(mic * 70) + shift} 122 {(mic * 44) + shift} 114"
                ),
                plastic,
                6
            )
            .Add(
                $"""<ellipse cx="{(mic * 40) + shift}" cy="113" rx="13" ry="9" fill="{plastic.Darker(0.2)}"/>"""
            );
    }
}
