namespace InteractiveDrama.Shots.Providers.Animatic.Drawing;

/// <summary>Sine and cosine from sums and products alone: the platform's own differ in the last bits.</summary>
internal static class Turn
{
    /// <summary>Sine of an angle in full turns.</summary>
    public static double Sin(double turns)
    {
        var x = turns - Math.Floor(turns);
        if (x > 0.5)
        {
            return -Sin(x - 0.5);
        }

        // Bhaskara's approximation: off by less than 0.002, exact where it crosses zero.
        var p = x * (0.5 - x);
        return 16 * p / (1.25 - (4 * p));
    }

    public static double Cos(double turns) => Sin(turns + 0.25);
}
