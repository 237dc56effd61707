using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic.Camera;

/// <summary>
/// Camera movement as keyframes for each layer. Every movement ends at the composed picture, so a cut falls on
/// stillness and a viewer who wants no motion sees the same picture.
/// </summary>
internal static class CameraPath
{
    /// <summary>The layers' depths, from the sky to what stands before the people.</summary>
    public static (string Name, double Depth)[] Layers { get; } =
    [("sky", 0.12), ("far", 0.3), ("mid", 0.5), ("near", 0.78), ("people", 1), ("front", 1.5)];

    public static void Write(
        Canvas style,
        string prefix,
        CameraMovement movement,
        MovementPace pace,
        double seconds,
        Frame frame
    )
    {
        var strength = pace switch
        {
            MovementPace.Slow => 0.7,
            MovementPace.Fast => 1.45,
            _ => 1,
        };
        foreach (var (name, depth) in Layers)
        {
            if (movement is CameraMovement.Handheld)
            {
                Handheld(style, prefix + name, depth * strength, seconds);
            }
            else if (From(movement, depth * strength, frame) is { } from)
            {
                style.Add(
                    $"@keyframes {prefix}{name}{{from{{transform:{from}}}to{{transform:none}}}}.{prefix}{name}{{transform-origin:{frame.MiddleX}px {frame.Height * 0.45}px;animation:{prefix}{name} {seconds:2}s cubic-bezier(.33,0,.2,1) both}}"
                );
            }
        }
    }

    private static string? From(CameraMovement movement, double depth, Frame frame)
    {
        var (x, y) = (frame.Width * 0.11 * depth, frame.Height * 0.06 * depth);
        return movement switch
        {
            CameraMovement.PanLeft => Shift(-x - 14, 0),
            CameraMovement.PanRight => Shift(x + 14, 0),
            CameraMovement.TrackingLeft => Shift(-x * 1.25, 0),
            CameraMovement.TrackingRight => Shift(x * 1.25, 0),
            CameraMovement.TiltUp => Shift(0, -y - 10),
            CameraMovement.TiltDown => Shift(0, y + 10),
            CameraMovement.CraneUp => Shift(0, -y * 1.3),
            CameraMovement.CraneDown => Shift(0, y * 1.1),
            CameraMovement.DollyIn => Scale(1 - (0.1 * depth)),
            CameraMovement.DollyOut => Scale(1 + (0.13 * depth)),
            // A zoom magnifies near and far alike: no parallax.
            CameraMovement.ZoomIn => Scale(0.91),
            CameraMovement.ZoomOut => Scale(1.1),
            CameraMovement.Orbital => Canvas.Of(
                $"translate({(depth - 0.6) * frame.Width * 0.16}px,0) scale({1 + (0.03 * depth):3})"
            ),
            _ => null,
        };
    }

    private static string Shift(double x, double y) => Canvas.Of($"translate({x}px,{y}px)");

    private static string Scale(double factor) => Canvas.Of($"scale({factor:3})");

    // Two slow sines of different length, sampled, and fading out to rest.
    private static void Handheld(Canvas style, string name, double depth, double seconds)
    {
        style.Add($"@keyframes {name}{{");
        const int samples = 16;
        for (var i = 0; i <= samples; i++)
        {
            var t = (double)i / samples;
            var calm = i == samples ? 0 : 1 - (t * t * t);
            var x = Turn.Sin((t * 1.7) + 0.1) * 9 * depth * calm;
            var y = Turn.Sin((t * 2.6) + 0.35) * 7 * depth * calm;
            style.Add(
                $"{t * 100:2}%{{transform:translate({x}px,{y}px) rotate({Turn.Sin(t * 1.3) * 0.35 * calm:2}deg)}}"
            );
        }

        style.Add($"}}.{name}{{animation:{name} {seconds:2}s linear both}}");
    }
}
