using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>How many viewers came to their last beat in which way.</summary>
internal readonly record struct ExitCounts(int Left, int Gated, int Ended, int Stuck, int Open)
{
    public int Out => Left + Gated + Ended + Stuck;

    public int All => Out + Open;

    public static ExitCounts Of(string fate, long count)
    {
        var n = (int)count;
        return Enum.Parse<Fate>(fate) switch
        {
            Fate.Left => new ExitCounts(n, 0, 0, 0, 0),
            Fate.Gated => new ExitCounts(0, n, 0, 0, 0),
            Fate.Ended => new ExitCounts(0, 0, n, 0, 0),
            Fate.Stuck => new ExitCounts(0, 0, 0, n, 0),
            _ => new ExitCounts(0, 0, 0, 0, n),
        };
    }

    public static ExitCounts operator +(ExitCounts a, ExitCounts b) =>
        new(
            a.Left + b.Left,
            a.Gated + b.Gated,
            a.Ended + b.Ended,
            a.Stuck + b.Stuck,
            a.Open + b.Open
        );
}
