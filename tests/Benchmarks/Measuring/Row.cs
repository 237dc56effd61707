using System.Diagnostics;
using InteractiveDrama.Benchmarks.Contenders;
using InteractiveDrama.Benchmarks.Walks;

namespace InteractiveDrama.Benchmarks.Measuring;

/// <summary>A contender on a story, and what was measured of it.</summary>
/// <param name="story">The story.</param>
/// <param name="number">The contender's number, 1 to 5.</param>
/// <param name="contender">The contender.</param>
internal sealed class Row(BenchStory story, int number, IContender contender)
{
    private const double WarmSeconds = 1.0;
    private const double RunSeconds = 0.25;
    private readonly Dictionary<int, List<double>> rates = new() { [1] = [], [2] = [] };
    private int laps;

    public BenchStory Story => story;

    public int Number => number;

    public string Name => contender.Name;

    /// <summary>What one lap reads; as the first of all laps it is part of the warming up.</summary>
    public Reading Reading { get; } = contender.Read();

    /// <summary>What loading costs; measured once everything is warm.</summary>
    public LoadCost Load { get; private set; } = new(0, 0);

    /// <summary>Bytes allocated for a step.</summary>
    public double Allocated { get; private set; }

    /// <summary>Bytes of the texts that a step produces, two for each character.</summary>
    public double TextBytes => 2.0 * Reading.Characters / Reading.Steps;

    /// <summary>Runs until everything is compiled and in its caches, and finds how many laps make a run.</summary>
    public void Warm()
    {
        var began = Stopwatch.GetTimestamp();
        var seconds = double.MaxValue;
        do seconds = Math.Min(seconds, contender.Run(1, 2).Seconds);
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < WarmSeconds);
        laps = (int)Math.Clamp(RunSeconds / seconds, 1, 10_000);
    }

    /// <summary>Takes one run on one thread and one on two.</summary>
    public void Round()
    {
        foreach (var (threads, taken) in rates)
            taken.Add(contender.Run(laps, threads).Rate);
    }

    /// <summary>Measures what is not a matter of time alone.</summary>
    public void Weigh()
    {
        Allocated = contender.Allocated();
        Load = contender.Load();
    }

    /// <summary>Steps in a second, by round.</summary>
    /// <param name="threads">1 or 2.</param>
    public IReadOnlyList<double> Rates(int threads) => rates[threads];

    /// <summary>Steps in a second: the median of the rounds.</summary>
    /// <param name="threads">1 or 2.</param>
    public double Rate(int threads) => Median.Of(rates[threads]);
}
