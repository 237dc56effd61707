using System.Diagnostics;
using InteractiveDrama.Benchmarks.Measuring;
using InteractiveDrama.Benchmarks.Walks;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>A contender in this process: one player for each thread.</summary>
/// <param name="name">Its row's name.</param>
/// <param name="walks">The walks.</param>
/// <param name="load">Makes the story ready to play.</param>
/// <param name="player">Makes a player.</param>
internal sealed class DotNetContender(
    string name,
    WalkSet walks,
    Func<object> load,
    Func<IPlayer> player
) : IContender
{
    private const int Loads = 5;
    private readonly List<IPlayer> players = [player(), player()];

    public string Name => name;

    public LoadCost Load()
    {
        load();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = Enumerable.Range(0, Loads).Select(_ => load()).ToList();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(kept);
        kept.Clear();
        var times = Enumerable
            .Range(0, Loads)
            .Select(_ =>
            {
                GC.Collect();
                var began = Stopwatch.GetTimestamp();
                GC.KeepAlive(load());
                return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            })
            .ToList();
        return new LoadCost(Median.Of(times), bytes / Loads);
    }

    public Reading Read()
    {
        var reading = Reading.Of(players[0], walks);
        return players[0] is KeptPlayer kept
            ? reading with
            {
                StateBytes = KeptBytes(kept),
            }
            : reading;
    }

    public double Allocated()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var steps = walks.Lap(players[0]);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / steps;
    }

    public Run Run(int laps, int threads)
    {
        var parallel = InParallel.Run(
            threads,
            thread =>
            {
                long steps = 0;
                for (var lap = 0; lap < laps; lap++)
                    steps += walks.Lap(players[thread]);
                return steps;
            }
        );
        return new Run(parallel.Seconds, parallel.Results.Sum());
    }

    public void Dispose() { }

    // What a state holds in memory, when every stop of the walks is kept.
    private double KeptBytes(KeptPlayer kept)
    {
        var states = new List<object>(walks.Walks * walks.MostSteps);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        walks.Lap(kept, p => states.Add(((KeptPlayer)p).State));
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return (double)bytes / states.Count;
    }
}
