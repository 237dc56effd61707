using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Paints the garment on the trunk, from the collar to the hem.</summary>
internal static class GarmentPainter
{
    public static void Paint(PersonBrush brush)
    {
        var look = brush.Look;
        var shoulder = BodyPainter.Shoulder(look);
        var colour = look.GarmentColour;
        var inner = look.Garment is Garment.Apron or Garment.Overalls or Garment.Waistcoat
            ? look.InnerColour
            : colour;
        var d = Trunk(look, shoulder);
        brush.Part(d, brush.Cloth(inner), brush.RimStroke(), 8);
        var shade = brush.Shaded(inner).Darker(0.28);
        if (brush.Detailed)
        {
            // Where the arms lie against the trunk.
            var line = shoulder - 52;
            brush.Canvas.Line(
                Canvas.Of(
                    $"M{-line} 350C{-line + 8} 430 {-line + 4} 520 {-line + 12} 640M{line} 350C{line - 8} 430 {line - 4} 520 {line - 12} 640"
                ),
                shade,
                5,
                0.4
            );
        }

        GarmentDetails.Paint(
            brush,
            brush.Lit(colour).Mix(brush.Shaded(colour), 0.3),
            brush.Shaded(colour).Darker(0.25)
        );
        if (look.Scarf is { } scarf)
        {
            Scarf(brush, scarf);
        }
    }

    private static string Trunk(Appearance look, double shoulder)
    {
        var neck = look.Masculine ? 54 : 44;
        var waist = shoulder * (look.Feminine ? 0.66 : 0.78);
        var (hemY, hem) = look.Garment switch
        {
            Garment.Raincoat or Garment.Coat => (980.0, shoulder * 0.98),
            Garment.Dress => (1010, shoulder * 1.18),
            Garment.Gown => (1000, shoulder * 1.0),
            Garment.Apron or Garment.Overalls => (680, shoulder * 0.74),
            _ => (690, shoulder * 0.76),
        };
        return Canvas.Of(
            $"M{-neck} 188C{-neck - 36} 214 {-shoulder + 26} 224 {-shoulder + 4} 268C{-shoulder - 8} 300 {-shoulder + 16} 380 {-waist} 520C{-waist - 4} 600 {-hem + 6} {hemY - 120} {-hem} {hemY}Q0 {hemY + 34} {hem} {hemY}C{hem - 6} {hemY - 120} {waist + 4} 600 {waist} 520C{shoulder - 16} 380 {shoulder + 8} 300 {shoulder - 4} 268C{shoulder - 26} 224 {neck + 36} 214 {neck} 188Q0 {(look.Garment is Garment.Tee or Garment.Dress or Garment.Sweater or Garment.Hoodie ? 252 : 286)} {-neck} 188Z"
        );
    }

    private static void Scarf(PersonBrush brush, Colour scarf)
    {
        var tail = brush.Side * -34;
        brush.Part(
            Canvas.Of(
                $"M{tail - 26} 226L{tail - 34} 470Q{tail} 484 {tail + 30} 468L{tail + 30} 226Z"
            ),
            brush.Cloth(scarf.Darker(0.12)),
            brush.RimStroke(),
            4
        );
        brush.Part(
            "M-84 150Q0 214 84 150Q108 186 92 226Q0 300 -92 226Q-108 186 -84 150Z",
            brush.Cloth(scarf),
            brush.RimStroke(),
            6
        );
        brush.Canvas.Line(
            "M-80 190Q0 250 76 186M-86 216Q-10 274 50 250",
            brush.Shaded(scarf).Darker(0.3),
            4,
            0.5
        );
    }
}
