namespace InteractiveDrama.Cli.Simulation;

/// <summary>Seconds over a decision: skewed, as people's are.</summary>
internal static class ThinkTime
{
    private const double Spread = 0.5;

    /// <summary>Draws one, log-normal, to the millisecond.</summary>
    /// <param name="dice">Decides.</param>
    /// <param name="median">Half need at most this long.</param>
    public static double Draw(Random dice, double median)
    {
        var gauss =
            Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble()))
            * Math.Cos(2 * Math.PI * dice.NextDouble());
        return Math.Round(median * Math.Exp(Spread * gauss), 3);
    }
}
