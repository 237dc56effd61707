namespace InteractiveDrama.Analytics.Reports;

/// <summary>How many viewers came to their last beat in which way.</summary>
internal readonly record struct ExitCounts(int Left, int Ended, int Stuck, int Open)
{
    public static ExitCounts Of(Fate fate) =>
        fate switch
        {
            Fate.Left => new ExitCounts(1, 0, 0, 0),
            Fate.Ended => new ExitCounts(0, 1, 0, 0),
            Fate.Stuck => new ExitCounts(0, 0, 1, 0),
            Fate.Open => new ExitCounts(0, 0, 0, 1),
            _ => default,
        };

    public static ExitCounts operator +(ExitCounts a, ExitCounts b) =>
        new(a.Left + b.Left, a.Ended + b.Ended, a.Stuck + b.Stuck, a.Open + b.Open);
}
