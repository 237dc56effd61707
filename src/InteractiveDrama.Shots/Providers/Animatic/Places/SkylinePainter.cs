using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints rows of buildings, hills and tree lines that stand on a base line.</summary>
internal static class SkylinePainter
{
    /// <summary>A row of houses whose feet are at <paramref name="baseY"/>, with the windows of those who are home.</summary>
    public static void Houses(
        SceneBrush brush,
        Canvas canvas,
        string part,
        double baseY,
        double low,
        double high,
        double depth,
        bool gables
    )
    {
        var dice = brush.Dice(part);
        var (outline, windows) = (new Canvas(), new Canvas());
        for (var x = brush.Frame.Left; x < brush.Frame.Right; )
        {
            var width = dice.Between(58, 128);
            var top = baseY - dice.Between(low, high);
            if (gables && dice.Chance(0.7))
            {
                outline.Add(
                    $"M{x} {baseY + 30}V{top}L{x + (width / 2)} {top - (width * 0.38)}L{x + width} {top}V{baseY + 30}Z"
                );
            }
            else
            {
                outline.Add($"M{x} {baseY + 30}V{top}H{x + width}V{baseY + 30}Z");
                if (dice.Chance(0.25))
                {
                    outline.Add($"M{x + (width * 0.5)} {top}v-34h5v34Z");
                }
            }

            for (var wy = top + 18; wy < baseY - 18; wy += 24)
            {
                for (var wx = x + 12; wx < x + width - 14; wx += 20)
                {
                    if (dice.Chance(0.24))
                    {
                        windows.Add($"M{wx} {wy}h7v11h-7z");
                    }
                }
            }

            x += width - 3;
        }

        canvas.Path(outline.Text.ToString(), brush.Light.Set(Colour.Hex("#56607c"), depth));
        var glass = brush.Light.LampsLit
            ? brush.Light.Lamp
            : brush.Light.Set(Colour.Hex("#dfe9f2"), depth * 0.6);
        canvas.Add(
            $"""<path d="{windows.Text.ToString()}" fill="{glass}" opacity="{(brush.Light.LampsLit ? 0.8 : 0.35):2}"/>"""
        );
    }

    /// <summary>Hills or mountains behind everything.</summary>
    public static void Hills(
        SceneBrush brush,
        Canvas canvas,
        string part,
        double baseY,
        double height,
        double depth,
        bool peaks
    )
    {
        var dice = brush.Dice(part);
        var d = new Canvas().Add($"M{brush.Frame.Left} {baseY + 40}V{baseY - (height * 0.5)}");
        for (var x = brush.Frame.Left; x < brush.Frame.Right; )
        {
            var step = dice.Between(120, 250);
            var top = baseY - (height * dice.Between(0.55, 1));
            if (peaks)
            {
                d.Add(
                    $"L{x + (step / 2)} {top}L{x + (step * 0.62)} {top + (height * 0.16)}L{x + step} {baseY - (height * dice.Between(0.3, 0.5))}"
                );
            }
            else
            {
                d.Add(
                    $"C{x + (step * 0.3)} {top} {x + (step * 0.7)} {top} {x + step} {baseY - (height * dice.Between(0.35, 0.6))}"
                );
            }

            x += step;
        }

        d.Add($"V{baseY + 40}Z");
        canvas.Path(d.Text.ToString(), brush.Light.Set(Colour.Hex("#54736b"), depth));
    }

    /// <summary>A line of tree crowns.</summary>
    public static void Trees(
        SceneBrush brush,
        Canvas canvas,
        string part,
        double baseY,
        double height,
        double depth,
        bool pines
    )
    {
        var dice = brush.Dice(part);
        var d = new Canvas();
        for (var x = brush.Frame.Left; x < brush.Frame.Right; )
        {
            var h = height * dice.Between(0.6, 1.1);
            var w = pines ? h * 0.36 : h * 0.62;
            if (pines)
            {
                d.Add(
                    $"M{x} {baseY - h}L{x + (w * 0.32)} {baseY - (h * 0.62)}L{x + (w * 0.2)} {baseY - (h * 0.62)}L{x + (w * 0.44)} {baseY - (h * 0.3)}L{x + (w * 0.3)} {baseY - (h * 0.3)}L{x + (w * 0.6)} {baseY + 20}H{x - (w * 0.6)}L{x - (w * 0.3)} {baseY - (h * 0.3)}L{x - (w * 0.44)} {baseY - (h * 0.3)}L{x - (w * 0.2)} {baseY - (h * 0.62)}L{x - (w * 0.32)} {baseY - (h * 0.62)}Z"
                );
            }
            else
            {
                d.Add(
                    $"M{x - w} {baseY + 20}C{x - (w * 1.2)} {baseY - (h * 0.7)} {x - (w * 0.5)} {baseY - h} {x} {baseY - h}C{x + (w * 0.5)} {baseY - h} {x + (w * 1.2)} {baseY - (h * 0.7)} {x + w} {baseY + 20}Z"
                );
            }

            x += w * (pines ? 0.8 : 1.1);
        }

        d.Add($"M{brush.Frame.Left} {baseY}H{brush.Frame.Right}V{baseY + 30}H{brush.Frame.Left}Z");
        canvas.Path(d.Text.ToString(), brush.Light.Set(Colour.Hex("#3d6350"), depth));
    }
}
