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
        foreach (var (name, depth) in Layers)
        {
            if (movement is CameraMovement.Handheld)
            {
                Handheld(style, prefix + name, depth * Strength(pace), seconds);
            }
            else if (CameraStart.Of(movement, depth * Strength(pace), frame) is { } start)
            {
                style.Add(
                    $"@keyframes {prefix}{name}{{from{{transform:{start.Css()}}}to{{transform:none}}}}.{prefix}{name}{{transform-origin:{frame.MiddleX}px {frame.Height * 0.45}px;animation:{prefix}{name} {seconds:2}s cubic-bezier(.33,0,.2,1) both}}"
                );
            }
        }
    }

    /// <summary>Where a layer of a depth is at a time: from 0, the beginning, to 1, where everything is at rest.</summary>
    public static Affine At(
        CameraMovement movement,
        MovementPace pace,
        double depth,
        Frame frame,
        double time
    )
    {
        if (movement is CameraMovement.Handheld)
        {
            var (x, y, degrees) = Sway(depth * Strength(pace), time);
            return Affine.Shift(x, y).After(Affine.Rotation(degrees));
        }

        return CameraStart.Of(movement, depth * Strength(pace), frame) is { } start
            ? start.Towards(Easing.Camera.At(time), frame.MiddleX, frame.Height * 0.45)
            : Affine.Identity;
    }

    private static double Strength(MovementPace pace) =>
        pace switch
        {
            MovementPace.Slow => 0.7,
            MovementPace.Fast => 1.45,
            _ => 1,
        };

    private static void Handheld(Canvas style, string name, double depth, double seconds)
    {
        style.Add($"@keyframes {name}{{");
        const int samples = 16;
        for (var i = 0; i <= samples; i++)
        {
            var t = (double)i / samples;
            var (x, y, degrees) = Sway(depth, t);
            style.Add($"{t * 100:2}%{{transform:translate({x}px,{y}px) rotate({degrees:2}deg)}}");
        }

        style.Add($"}}.{name}{{animation:{name} {seconds:2}s linear both}}");
    }

    // Two slow sines of different length, fading out to rest.
    private static (double X, double Y, double Degrees) Sway(double depth, double t)
    {
        var calm = t >= 1 ? 0 : 1 - (t * t * t);
        return (
            Turn.Sin((t * 1.7) + 0.1) * 9 * depth * calm,
            Turn.Sin((t * 2.6) + 0.35) * 7 * depth * calm,
            Turn.Sin(t * 1.3) * 0.35 * calm
        );
    }
}
