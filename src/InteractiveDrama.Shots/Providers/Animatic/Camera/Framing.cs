using System.Collections.Immutable;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.People;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic.Camera;

/// <summary>Where people stand for a shot size. Chins stay above the captions: at or over three quarters of the height.</summary>
/// <param name="People">From back to front: the index of a subject and how it is placed.</param>
/// <param name="Backdrop">How much nearer the scenery comes, 1 for a wide shot.</param>
/// <param name="Softness">Blur of the scenery, in frame units.</param>
internal sealed record Framing(
    ImmutableArray<(int Subject, Pose Pose)> People,
    double Backdrop,
    double Softness
)
{
    private const double Chin = 136;

    public static Framing Of(
        ShotSize size,
        CameraAngle angle,
        int count,
        Frame frame,
        double lightSide
    )
    {
        var pitch = angle switch
        {
            CameraAngle.Low => -1.0,
            CameraAngle.High => 1,
            CameraAngle.BirdEye => 1.6,
            _ => 0,
        };
        var (scale, chinAt, backdrop, softness) = Sizes(size, frame);
        count = Math.Min(count, 4);
        if (size is ShotSize.Insert or ShotSize.Establishing || count == 0)
        {
            return new Framing(
                [],
                size is ShotSize.Insert ? 1.5
                    : backdrop > 1.4 ? 1.2
                    : 1,
                size is ShotSize.Insert ? 7 : 0
            );
        }

        if (size is ShotSize.OverShoulder)
        {
            // "Over the shoulder of a and b": past a's shoulder at b. Somebody alone is seen past a stranger's.
            var y = (frame.Height * chinAt) - (Chin * scale);
            var x = frame.MiddleX - (lightSide * frame.Width * (frame.Tall ? 0.15 : 0.16));
            return new Framing(
                [(count > 1 ? 1 : 0, new Pose(x, y, scale, lightSide * 0.35, pitch, false))],
                backdrop,
                softness
            );
        }

        var whole = size is ShotSize.Wide or ShotSize.ExtremeWide;
        var poses = ImmutableArray.CreateBuilder<(int, Pose)>();
        scale *= Crowd(size, count, frame);
        var spread = Spread(size, count, frame);

        // The first subject is painted last, in front.
        for (var i = count - 1; i >= 0; i--)
        {
            var place = count == 1 ? 0 : ((double)i / (count - 1) * 2) - 1;
            var back =
                i is 0 ? 0
                : count > 2 && i < count - 1 ? 0.1
                : 0.03;
            var own = scale * (1 - back);
            var y = whole
                ? (frame.Height * (size is ShotSize.Wide ? 0.87 : 0.83))
                    - (BodyPainter.Ground * own)
                : (frame.Height * (chinAt - (count > 1 ? back * 0.3 : 0))) - (Chin * own);
            var turn = count == 1 ? lightSide * 0.14 : -place * (count == 2 ? 0.62 : 0.45);
            var alone = frame.Tall || size is ShotSize.ExtremeCloseUp ? 0 : -lightSide * 0.08;
            var x =
                frame.MiddleX
                + (
                    frame.Width
                    * (
                        count == 1
                            ? size is ShotSize.ExtremeWide
                                ? -lightSide * 0.16
                                : alone
                            : place * spread
                    )
                );
            poses.Add((i, new Pose(x, y, own, turn, pitch, whole)));
        }

        return new Framing(poses.ToImmutable(), backdrop, softness);
    }

    // Scale, height of the chin, how near the scenery is, how soft it is.
    private static (double Scale, double Chin, double Backdrop, double Softness) Sizes(
        ShotSize size,
        Frame frame
    ) =>
        size switch
        {
            ShotSize.ExtremeCloseUp => frame.Tall ? (4.6, 0.745, 1.9, 9) : (2.95, 0.75, 1.8, 9),
            ShotSize.CloseUp => frame.Tall ? (2.5, 0.7, 1.6, 6) : (1.72, 0.735, 1.55, 6),
            ShotSize.MediumClose => frame.Tall ? (1.75, 0.6, 1.4, 3.5) : (1.22, 0.64, 1.35, 3.5),
            ShotSize.OverShoulder => frame.Tall ? (1.65, 0.58, 1.45, 5) : (1.2, 0.62, 1.4, 5),
            ShotSize.Medium => frame.Tall ? (1.22, 0.5, 1.22, 1.8) : (0.84, 0.52, 1.2, 1.8),
            ShotSize.MediumWide => frame.Tall ? (0.84, 0.42, 1.1, 0) : (0.6, 0.42, 1.1, 0),
            ShotSize.ExtremeWide => frame.Tall ? (0.17, 0.6, 1, 0) : (0.15, 0.5, 1, 0),
            _ => frame.Tall ? (0.44, 0.4, 1, 0) : (0.3, 0.36, 1, 0),
        };

    private static double Crowd(ShotSize size, int count, Frame frame) =>
        count == 1 || size is ShotSize.Wide or ShotSize.ExtremeWide
            ? 1
            : (frame.Tall, count, size) switch
            {
                (true, 2, ShotSize.ExtremeCloseUp) => 0.36,
                (true, 2, ShotSize.CloseUp) => 0.6,
                (true, 2, ShotSize.MediumClose) => 0.74,
                (true, 2, _) => 0.86,
                (true, _, ShotSize.ExtremeCloseUp) => 0.25,
                (true, _, ShotSize.CloseUp) => 0.42,
                (true, _, ShotSize.MediumClose) => 0.54,
                (true, _, _) => 0.66,
                (false, > 2, _) => 0.85,
                _ => 0.96,
            };

    private static double Spread(ShotSize size, int count, Frame frame) =>
        size switch
        {
            ShotSize.ExtremeWide => frame.Tall ? 0.12 : 0.08,
            ShotSize.Wide => frame.Tall ? 0.2 + (0.03 * count) : 0.13 + (0.03 * count),
            _ => frame.Tall
                ? count == 2
                    ? 0.25
                    : 0.3
                : count == 2
                    ? 0.19
                    : 0.27,
        };
}
