using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>An upright rectangle.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The smallest box around where the corners go.</summary>
    public Box Through(Affine map)
    {
        ReadOnlySpan<(double X, double Y)> corners =
        [
            map.Map(Left, Top),
            map.Map(Right, Top),
            map.Map(Left, Bottom),
            map.Map(Right, Bottom),
        ];
        var box = new Box(corners[0].X, corners[0].Y, corners[0].X, corners[0].Y);
        foreach (var (x, y) in corners)
        {
            box = box.And(new Box(x, y, x, y));
        }

        return box;
    }

    /// <summary>The smallest box around both.</summary>
    public Box And(Box other) =>
        new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );

    /// <summary>What both cover; empty (right of left, or above) when nothing is.</summary>
    public Box Within(Box other) =>
        new(
            Math.Max(Left, other.Left),
            Math.Max(Top, other.Top),
            Math.Min(Right, other.Right),
            Math.Min(Bottom, other.Bottom)
        );
}
