namespace InteractiveDrama.Shots.Providers.Animatic.Camera;

/// <summary>A CSS <c>cubic-bezier(x1, y1, x2, y2)</c>: how far a movement is at a time, both from 0 to 1.</summary>
internal sealed record Easing(double X1, double Y1, double X2, double Y2)
{
    /// <summary>The camera's.</summary>
    public static Easing Camera { get; } = new(0.33, 0, 0.2, 1);

    /// <summary>CSS's <c>ease-in-out</c>.</summary>
    public static Easing InOut { get; } = new(0.42, 0, 0.58, 1);

    public double At(double time)
    {
        if (time is <= 0 or >= 1)
        {
            return Math.Clamp(time, 0, 1);
        }

        // The curve's x only grows: halving finds its parameter.
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Curve(X1, X2, middle) < time ? (middle, high) : (low, middle);
        }

        return Curve(Y1, Y2, (low + high) / 2);
    }

    private static double Curve(double first, double second, double t)
    {
        var left = 1 - t;
        return (3 * left * left * t * first) + (3 * left * t * t * second) + (t * t * t);
    }
}
