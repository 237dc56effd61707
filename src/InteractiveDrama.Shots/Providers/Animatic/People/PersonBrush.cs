using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Light;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>What every part of one person is painted with.</summary>
internal sealed class PersonBrush(
    Picture picture,
    Canvas canvas,
    Lighting light,
    double lightSide,
    Appearance look,
    Expression face,
    Pose pose
)
{
    public Picture Picture { get; } = picture;

    public Canvas Canvas { get; } = canvas;

    public Lighting Light { get; } = light;

    /// <summary>-1 when the light comes from the left, 1 from the right.</summary>
    public double Side { get; } = lightSide;

    public Appearance Look { get; } = look;

    public Expression Face { get; } = face;

    public Pose Pose { get; } = pose;

    public double Turn => Pose.Turn;

    /// <summary>False for figures so small that only their shapes are seen.</summary>
    public bool Detailed => Pose.Scale > 0.3;

    public Colour Lit(Colour colour) => Light.Lit(colour);

    public Colour Shaded(Colour colour) => Light.Shaded(colour);

    /// <summary>A fill from the lit side to the shaded one.</summary>
    public string Cloth(Colour colour) =>
        Side < 0
            ? Picture.Straight(
                0,
                0,
                1,
                0.8,
                (0, Lit(colour), 1),
                (0.45, Lit(colour).Mix(Shaded(colour), 0.35), 1),
                (1, Shaded(colour).Darker(0.18), 1)
            )
            : Picture.Straight(
                1,
                0,
                0,
                0.8,
                (0, Lit(colour), 1),
                (0.45, Lit(colour).Mix(Shaded(colour), 0.35), 1),
                (1, Shaded(colour).Darker(0.18), 1)
            );

    /// <summary>A stroke that is bright on the lit side and gone on the other: the rim light.</summary>
    public string RimStroke()
    {
        var (from, to) = Side < 0 ? (0.0, 1.0) : (1.0, 0.0);
        return Picture.Straight(
            from,
            0,
            to,
            0.15,
            (0, Light.Rim, 0.95),
            (0.22, Light.Rim, 0.5),
            (0.42, Light.Rim, 0)
        );
    }

    /// <summary>A shape, its fill and its rim.</summary>
    public void Part(string d, string fill, string rim, double width)
    {
        Canvas.Path(d, fill);
        Canvas.Add(
            $"""<path d="{d}" fill="none" stroke="{rim}" stroke-width="{width}" stroke-linejoin="round"/>"""
        );
    }
}
