using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>The outline of a face; the origin is the bridge of the nose.</summary>
internal sealed record HeadShape(
    double Cheek,
    double Jaw,
    double ChinWidth,
    double Chin,
    double Turn
)
{
    public static HeadShape Of(Appearance look, double turn)
    {
        var masculine =
            look.Masculine ? 1.0
            : look.Feminine ? 0
            : 0.35;
        var child = look.Build is Build.Child;
        return new HeadShape(
            child ? 95 : 90 + (2 * look.Jaw) - (2 * look.Length),
            52 + (masculine * 14) + (look.Jaw * 9),
            13 + (masculine * 12) + (look.Jaw * 5),
            (child ? 116 : 130) + (look.Length * 5) + (masculine * 3),
            turn
        );
    }

    public double ChinX => Turn * 12;

    public string Outline
    {
        get
        {
            // Turning shows more of the near cheek and less of the far one.
            var left = -Cheek + (Turn > 0 ? -3 * Turn : -6 * Turn);
            var right = Cheek + (Turn < 0 ? -3 * Turn : -6 * Turn);
            return Canvas.Of(
                $"M{left} -30C{left - 2} 38 {ChinX - Jaw} {Chin - 22} {ChinX - ChinWidth} {Chin - 3}Q{ChinX} {Chin + 4} {ChinX + ChinWidth} {Chin - 3}C{ChinX + Jaw} {Chin - 22} {right + 2} 38 {right} -30C{right - 6} -118 {left + 6} -118 {left} -30Z"
            );
        }
    }
}
