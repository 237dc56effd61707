using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic.Drawing;

/// <summary>The picture's frame in user units; its short side is 720.</summary>
internal sealed record Frame(double Width, double Height, double Horizon)
{
    /// <summary>How far every layer is drawn past each edge, so that no camera movement shows an end.</summary>
    public const double Overscan = 220;

    public bool Tall => Height > Width;

    public double Left { get; } = -Overscan;

    public double Right => Width + Overscan;

    public double Top { get; } = -Overscan;

    public double Bottom => Height + Overscan;

    public double FullWidth => Width + (2 * Overscan);

    public double MiddleX => Width / 2;

    public static Frame Of(string aspectRatio, CameraAngle angle)
    {
        var (width, height) = string.Equals(aspectRatio, "16:9", StringComparison.Ordinal)
            ? (1280.0, 720.0)
            : (720.0, 1280.0);
        var horizon = angle switch
        {
            CameraAngle.High => 0.44,
            CameraAngle.Low => 0.66,
            CameraAngle.BirdEye => 0.3,
            _ => 0.55,
        };
        return new Frame(width, height, height * horizon);
    }
}
