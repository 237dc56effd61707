namespace InteractiveDrama.Analytics.Counting;

/// <summary>
/// Times in steps, so that counters stay few whatever the number of viewers: a fifth of a second below 4 seconds, half a second
/// below 10, a second below 30, 5 seconds below 2 minutes, 30 seconds below 10 minutes, a minute above, up to a day.
/// </summary>
public static class TimeSteps
{
    private static readonly (double From, double Step, int First)[] Ranges = Laid(
        (0, 0.2),
        (4, 0.5),
        (10, 1),
        (30, 5),
        (120, 30),
        (600, 60)
    );

    private const double Day = 24 * 60 * 60;

    /// <summary>The step that is nearest to a time; a day and more is the last one.</summary>
    /// <param name="seconds">The time, at least 0.</param>
    public static int Of(double seconds)
    {
        var time = Math.Clamp(seconds, 0, Day);
        var i = Ranges.Length - 1;
        while (time < Ranges[i].From)
            i--;
        var (from, step, first) = Ranges[i];
        return first + (int)Math.Round((time - from) / step);
    }

    /// <summary>The time of a step, in seconds.</summary>
    public static double At(int step)
    {
        var i = Ranges.Length - 1;
        while (step < Ranges[i].First)
            i--;
        return Ranges[i].From + ((step - Ranges[i].First) * Ranges[i].Step);
    }

    private static (double From, double Step, int First)[] Laid(
        params ReadOnlySpan<(double From, double Step)> ranges
    )
    {
        var laid = new (double From, double Step, int First)[ranges.Length];
        for (var i = 0; i < ranges.Length; i++)
        {
            var first =
                i == 0
                    ? 0
                    : laid[i - 1].First
                        + (int)Math.Round((ranges[i].From - laid[i - 1].From) / laid[i - 1].Step);
            laid[i] = (ranges[i].From, ranges[i].Step, first);
        }

        return laid;
    }
}
