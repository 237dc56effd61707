namespace InteractiveDrama.Analytics.Counting;

/// <summary>
/// Times in steps, so that counters stay few whatever the number of viewers: a hundredth of a second below 10 seconds, a tenth
/// below 100, a second below an hour, a minute above.
/// </summary>
public static class TimeSteps
{
    private const int Tenths = 1_000;
    private const int Seconds = Tenths + 900;
    private const int Minutes = Seconds + 3_500;
    private const int Last = Minutes + (24 * 60) - 60;

    /// <summary>The step of a time; a day and more is the last one.</summary>
    /// <param name="seconds">The time, at least 0.</param>
    public static int Of(double seconds) =>
        seconds switch
        {
            < 9.995 => (int)Math.Round(Math.Max(0, seconds) * 100),
            < 99.95 => Tenths + (int)Math.Round((seconds - 10) * 10),
            < 3_599.5 => Seconds + (int)Math.Round(seconds - 100),
            _ => Math.Min(Last, Minutes + (int)Math.Round(Math.Min(seconds, 1e6) / 60 - 60)),
        };

    /// <summary>The time of a step, in seconds.</summary>
    public static double At(int step) =>
        step switch
        {
            < Tenths => step / 100.0,
            < Seconds => 10 + ((step - Tenths) / 10.0),
            < Minutes => 100 + (step - Seconds),
            _ => 3_600 + ((step - Minutes) * 60.0),
        };
}
