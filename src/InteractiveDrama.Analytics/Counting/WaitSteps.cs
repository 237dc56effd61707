namespace InteractiveDrama.Analytics.Counting;

/// <summary>Waits for pictures in steps: ten times finer than <see cref="TimeSteps"/>, a fiftieth of a second below 0.4 seconds, a tenth below 3.</summary>
public static class WaitSteps
{
    private const double Finer = 10;

    /// <summary>The step of a wait.</summary>
    /// <param name="seconds">The wait, at least 0.</param>
    public static int Of(double seconds) => TimeSteps.Of(seconds * Finer);

    /// <summary>The wait of a step, in seconds.</summary>
    public static double At(int step) => TimeSteps.At(step) / Finer;
}
