using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic.Camera;

/// <summary>Where a layer is when a movement begins: shifted by (X, Y) user units, and larger by Scale.</summary>
internal sealed record CameraStart(double X, double Y, double Scale, bool Both = false)
{
    /// <summary>The start of a layer; null when the movement leaves layers where they are.</summary>
    public static CameraStart? Of(CameraMovement movement, double depth, Frame frame)
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
            CameraMovement.DollyIn => Zoom(1 - (0.1 * depth)),
            CameraMovement.DollyOut => Zoom(1 + (0.13 * depth)),
            // A zoom magnifies near and far alike: no parallax.
            CameraMovement.ZoomIn => Zoom(0.91),
            CameraMovement.ZoomOut => Zoom(1.1),
            CameraMovement.Orbital => new CameraStart(
                (depth - 0.6) * frame.Width * 0.16,
                0,
                1 + (0.03 * depth),
                Both: true
            ),
            _ => null,
        };
    }

    /// <summary>The transform in CSS.</summary>
    public string Css() =>
        Both ? Canvas.Of($"translate({X}px,0) scale({Scale:3})")
        : Scale is 1 ? Canvas.Of($"translate({X}px,{Y}px)")
        : Canvas.Of($"scale({Scale:3})");

    /// <summary>Where the layer is on its way to rest.</summary>
    /// <param name="way">From 0, here, to 1, at rest.</param>
    /// <param name="originX">What stays in place when it grows, in user units.</param>
    /// <param name="originY">The same, downwards.</param>
    public Affine Towards(double way, double originX, double originY)
    {
        var left = 1 - way;
        return Affine
            .Shift((X * left) + originX, (Y * left) + originY)
            .After(Affine.Scaling(1 + ((Scale - 1) * left)))
            .After(Affine.Shift(-originX, -originY));
    }

    private static CameraStart Shift(double x, double y) => new(x, y, 1);

    private static CameraStart Zoom(double scale) => new(0, 0, scale);
}
