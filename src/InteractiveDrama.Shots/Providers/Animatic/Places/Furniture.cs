using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Windows, lamps and the large things that stand in rooms. Feet are on the line where wall and floor meet, or nearer.</summary>
internal static partial class Furniture
{
    public static double Line(SceneBrush brush) => brush.Horizon + (brush.Frame.Tall ? 180 : 120);

    public static void Window(SceneBrush brush, double x, bool wide)
    {
        var (canvas, light) = (brush.Picture.Far, brush.Light);
        var (w, top, bottom) = (
            wide ? 230.0 : 118,
            brush.Horizon - (brush.Frame.Tall ? 300 : 230),
            brush.Horizon + 40
        );
        var night = light.Kind is LightKind.InteriorWarm;
        var (sky, low) = night
            ? (Colour.Hex("#101a38"), Colour.Hex("#3b4a76"))
            : (Colour.Hex("#bcd8e8"), Colour.Hex("#eef6f4"));
        var frameColour = light.Set(Colour.Hex("#e6ded0"), 0.05);
        if (!night)
        {
            canvas.Add(
                $"""<circle cx="{x}" cy="{(top + bottom) / 2}" r="{w * 3}" fill="{brush.Picture.Glow(Colour.Hex("#f2fbff"), 0.5)}"/>"""
            );
        }

        canvas.Add(
            $"""<rect x="{x - w}" y="{top}" width="{w * 2}" height="{bottom - top}" fill="{brush.Picture.Falling(sky, low)}"/>"""
        );
        var dice = brush.Dice("view");
        var view = new Canvas();
        for (var at = -w; at < w - 10; at += 42)
        {
            view.Add(
                $"M{x + at} {bottom}v{-dice.Between(40, 150)}h{Math.Min(44, w - at)}V{bottom}Z"
            );
        }

        canvas.Path(
            view.Text.ToString(),
            night ? Colour.Hex("#1a2444") : low.Mix(Colour.Hex("#7a94a8"), 0.55)
        );
        if (night)
        {
            var lights = new Canvas();
            for (var i = 0; i < 9; i++)
            {
                lights.Add(
                    $"M{x + dice.Between(-w + 12, w - 12)} {bottom - dice.Between(16, 60)}h6"
                );
            }

            canvas.Line(lights.Text.ToString(), light.Lamp, 7, 0.8);
        }

        canvas
            .Add(
                $"""<path d="M{x - w} {top}H{x + w}V{bottom}H{x - w}ZM{x} {top}V{bottom}M{x - w} {top + ((bottom - top) * 0.36)}H{x + w}" fill="none" stroke="{frameColour}" stroke-width="12"/>"""
            )
            .Rect(x - w - 18, bottom, (w * 2) + 36, 16, frameColour.Lighter(0.1));
        if (brush.Kind is PlaceKind.Room or PlaceKind.Bedroom)
        {
            var cloth = light.Set(
                Colour.Hex(brush.Dice("cloth").Pick("#9a4a4a", "#4a6a6a", "#a58a5a")),
                0.05
            );
            canvas.Path(
                Canvas.Of(
                    $"M{x - w - 46} {top - 24}h70q10 180 -34 {bottom - top + 60}h-50ZM{x + w + 46} {top - 24}h-70q-10 180 34 {bottom - top + 60}h50Z"
                ),
                cloth
            );
        }
    }

    public static void PendantLamp(SceneBrush brush, double x)
    {
        var (canvas, light) = (brush.Picture.Middle, brush.Light);
        var y = brush.Horizon - (brush.Frame.Tall ? 330 : 236);
        canvas.Line(
            Canvas.Of($"M{x} {brush.Frame.Top}V{y}"),
            light.Set(Colour.Hex("#2a2a2e"), 0),
            5
        );
        if (brush.Words.Has("bulb", "bulbs", "bare"))
        {
            brush.Lamp(canvas, x, y + 16, 240, 15, 0.8);
            return;
        }

        brush.Lamp(canvas, x, y + 50, 300, 0, 0.75);
        canvas
            .Path(
                Canvas.Of(
                    $"M{x - 66} {y + 56}Q{x - 60} {y - 6} {x} {y - 8}Q{x + 60} {y - 6} {x + 66} {y + 56}Z"
                ),
                light.Set(Colour.Hex(brush.Words.Has("blue") ? "#3f6fc0" : "#3f5f58"), 0)
            )
            .Add(
                $"""<ellipse cx="{x}" cy="{y + 56}" rx="64" ry="9" fill="{light.Lamp.Lighter(0.6)}"/>"""
            );
    }

    public static void Counter(SceneBrush brush, Colour wall)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var wood = Colour.Hex(
            brush.Dice("counter").Pick("#4f7a74", "#7a8a5a", "#8a6a4a", "#5a6f8f")
        );
        var top = line - 150;
        var (left, right) = (brush.X(0.1) - 4, brush.X(0.9) + 4);
        canvas
            .Rect(left, top, right - left, 170, light.Set(wood, 0.04))
            .Rect(
                left - 8,
                top - 16,
                right - left + 16,
                20,
                light.Set(Colour.Hex("#d9cbb2"), 0.03)
            );
        var gaps = new Canvas();
        for (var x = left + 100; x < right - 40; x += 118)
        {
            gaps.Add($"M{x} {top + 10}V{line + 16}M{x - 26} {top + 40}h14");
        }

        canvas.Line(gaps.Text.ToString(), light.Set(wood, 0).Darker(0.45), 5, 0.7);
        var shelf = brush.Horizon - 140;
        var (a, b) = (
            brush.X(0.5 - (brush.LightSide * 0.34)),
            brush.X(0.5 - (brush.LightSide * 0.04))
        );
        canvas.Rect(Math.Min(a, b), shelf, Math.Abs(b - a), 14, light.Set(wall, 0).Darker(0.35));
        var dice = brush.Dice("jars");
        for (var x = Math.Min(a, b) + 26; x < Math.Max(a, b) - 20; x += 44)
        {
            var h = dice.Between(34, 64);
            canvas.Add(
                $"""<rect x="{x - 15}" y="{shelf - h}" width="30" height="{h}" rx="6" fill="{light.Set(Colour.Hex(dice.Pick("#c96a4a", "#d9b45a", "#7aa08a", "#e2d8c4", "#6a86a8")), 0.02)}"/>"""
            );
        }

        // Kettle on the stove, steam above it.
        var k = brush.X(0.5 - (brush.LightSide * 0.2));
        canvas
            .Path(
                Canvas.Of(
                    $"M{k - 42} {top - 16}q-6 -62 42 -66q48 4 42 66ZM{k + 38} {top - 46}l34 -26l6 8l-30 34Z"
                ),
                light.Set(Colour.Hex("#b34a42"), 0)
            )
            .Line(
                Canvas.Of($"M{k - 26} {top - 82}q26 -46 52 0"),
                light.Set(Colour.Hex("#2a2a2e"), 0),
                8
            )
            .Line(Canvas.Of($"M{k + 84} {top - 92}q16 -30 -4 -56t6 -60"), Colour.White, 9, 0.16);
    }

    public static void Bed(SceneBrush brush, double x, bool hospital)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var sheet = light.Set(Colour.Hex("#eef0f0"), 0.02);
        var blanket = light.Set(
            Colour.Hex(
                hospital ? "#8fb6c4" : brush.Dice("bed").Pick("#8a4a5a", "#4a6a8a", "#6a7a4a")
            ),
            0
        );
        var iron = light.Set(Colour.Hex(hospital ? "#c4ccd2" : "#5a4034"), 0);
        canvas
            .Line(
                Canvas.Of(
                    $"M{x - 170} {line + 60}V{line - 150}q0 -20 20 -20h40M{x + 170} {line + 60}V{line - 70}"
                ),
                iron,
                13
            )
            .Path(
                Canvas.Of($"M{x - 166} {line - 44}H{x + 166}V{line + 34}H{x - 166}Z"),
                sheet.Darker(0.12)
            )
            .Path(
                Canvas.Of(
                    $"M{x - 60} {line - 60}Q{x + 60} {line - 86} {x + 168} {line - 56}V{line + 40}H{x - 60}Z"
                ),
                blanket
            )
            .Add(
                $"""<rect x="{x - 158}" y="{line - 86}" width="104" height="48" rx="22" fill="{sheet}"/>"""
            );
        if (hospital)
        {
            var stand = x + (brush.LightSide * 206);
            canvas
                .Line(
                    Canvas.Of(
                        $"M{stand} {line + 70}V{line - 330}M{stand - 26} {line - 326}h52M{stand - 34} {line + 70}h68"
                    ),
                    iron,
                    7
                )
                .Add(
                    $"""<rect x="{stand + 4}" y="{line - 318}" width="38" height="66" rx="10" fill="#dff2f6" opacity=".8"/>"""
                )
                .Line(
                    Canvas.Of($"M{stand + 22} {line - 252}q10 120 {-brush.LightSide * 90} 190"),
                    Colour.Hex("#dff2f6"),
                    3,
                    0.7
                );
            canvas.Add(
                $"""<rect x="{x - 60}" y="{brush.Horizon - 200}" width="120" height="84" rx="8" fill="{light.Set(Colour.Hex("#23303c"), 0)}"/><path d="M{x - 50} {brush.Horizon - 158}h30l8 -22l12 44l10 -30l6 8h34" fill="none" stroke="#6df0b4" stroke-width="4"/>"""
            );
        }
    }

    public static void Shelves(SceneBrush brush, double x, bool full)
    {
        var (canvas, light, line) = (brush.Picture.Middle, brush.Light, Line(brush));
        var dice = brush.Dice(Canvas.Of($"books{x}"));
        var wood = light.Set(Colour.Hex("#5f4230"), 0.02);
        var top = brush.Horizon - (brush.Frame.Tall ? 390 : 280);
        canvas.Rect(x - 120, top, 240, line - top + 20, wood.Darker(0.4));
        for (var y = top + 90; full && y < line + 10; y += 92)
        {
            for (var at = x - 108; at < x + 96; )
            {
                var (w, h) = (dice.Between(11, 22), dice.Between(52, 76));
                canvas.Rect(
                    at,
                    y - h,
                    w,
                    h,
                    light.Set(
                        Colour.Hex(
                            dice.Pick(
                                "#8a3f3a",
                                "#3f5f7a",
                                "#7a6a3f",
                                "#4a6a54",
                                "#b8a27a",
                                "#5a4a6a"
                            )
                        ),
                        0.03
                    )
                );
                at += w + 2;
            }

            canvas.Rect(x - 120, y, 240, 10, wood);
        }

        canvas.Add(
            $"""<path d="M{x - 120} {top}H{x + 120}V{line + 20}H{x - 120}Z" fill="none" stroke="{wood}" stroke-width="12"/>"""
        );
    }
}
