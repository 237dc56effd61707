using System.Diagnostics;
using InteractiveDrama.Benchmarks.Measuring;
using InteractiveDrama.Benchmarks.Report;
using InteractiveDrama.Stories;

namespace InteractiveDrama.Benchmarks.Checking;

/// <summary>A script, and what ink and the check took for it.</summary>
/// <param name="script">The script.</param>
internal sealed class CheckRow(CheckedScript script)
{
    private const double WarmSeconds = 2.0;
    private const double RunSeconds = 0.3;
    private readonly List<double> ink = [];
    private readonly List<double> check = [];
    private int laps = 1;

    public CheckedScript Script => script;

    /// <summary>Milliseconds of ink's compiler: the median of the rounds.</summary>
    public double Ink => Median.Of(ink);

    /// <summary>Milliseconds of a check: the median of the rounds.</summary>
    public double Check => Median.Of(check);

    /// <summary>Check by ink: the median of the rounds' ratios.</summary>
    public double Ratio => Goals.Ratio(check, ink);

    /// <summary>Bytes that ink's compiler allocated.</summary>
    public long InkAllocated { get; private set; }

    /// <summary>Bytes that a check allocated.</summary>
    public long Allocated { get; private set; }

    /// <summary>What the check found.</summary>
    public int Findings { get; private set; }

    /// <summary>Runs until everything is compiled and in its caches, and finds how many laps make a run.</summary>
    public void Warm()
    {
        var began = Stopwatch.GetTimestamp();
        var once = double.MaxValue;
        do once = Math.Min(once, Time(1, AskInk) + Time(1, AskUs));
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < WarmSeconds);
        laps = (int)Math.Clamp(RunSeconds * 1000 / once, 1, 100);
    }

    /// <summary>Takes a run of each, in an order that turns around.</summary>
    /// <param name="round">The round's number.</param>
    public void Round(int round)
    {
        if (round % 2 == 0)
        {
            ink.Add(Time(laps, AskInk));
            check.Add(Time(laps, AskUs));
        }
        else
        {
            check.Add(Time(laps, AskUs));
            ink.Add(Time(laps, AskInk));
        }
    }

    /// <summary>Counts what one of each allocates, on whatever thread.</summary>
    public void Weigh()
    {
        // The runtime's own count is now and then far too high for one reading.
        InkAllocated = Enumerable.Range(0, 3).Min(_ => Weight(AskInk));
        Allocated = Enumerable.Range(0, 3).Min(_ => Weight(AskUs));
        Findings = StoryLoader.Load(script.Path).Diagnostics.Length;
    }

    private void AskInk() => InkAlone.Compile(script.Main);

    private void AskUs()
    {
        var result = StoryLoader.Load(script.Path);
        if (result.Package is null)
            throw new InvalidOperationException(
                $"{script.Path} does not compile:\n{string.Join('\n', result.Diagnostics)}"
            );
    }

    private static double Time(int laps, Action action)
    {
        // What the other left behind is not this one's to clear away.
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        for (var lap = 0; lap < laps; lap++)
            action();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds / laps;
    }

    private static long Weight(Action action)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        action();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
