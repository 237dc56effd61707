namespace InteractiveDrama.Analytics.Counting;

/// <summary>
/// Times in steps, so that counters stay few whatever the number of viewers: a tenth of a second below 20 seconds, half a second
/// below a minute, 5 seconds below ten, a minute above.
/// </summary>
public static class TimeSteps
{
    private const int Halves = 200;
    private const int Fives = Halves + 80;
    private const int Minutes = Fives + 108;
    private const int Last = Minutes + (24 * 60) - 10;

    /// <summary>The step of a time; a day and more is the last one.</summary>
    /// <param name="seconds">The time, at least 0.</param>
    public static int Of(double seconds) =>
        seconds switch
        {
            < 19.95 => (int)Math.Round(Math.Max(0, seconds) * 10),
            < 59.75 => Halves + (int)Math.Round((seconds - 20) * 2),
            < 597.5 => Fives + (int)Math.Round((seconds - 60) / 5),
            _ => Math.Min(Last, Minutes + (int)Math.Round((Math.Min(seconds, 1e6) - 600) / 60)),
        };

    /// <summary>The time of a step, in seconds.</summary>
    public static double At(int step) =>
        step switch
        {
            < Halves => step / 10.0,
            < Fives => 20 + ((step - Halves) / 2.0),
            < Minutes => 60 + ((step - Fives) * 5.0),
            _ => 600 + ((step - Minutes) * 60.0),
        };
}
