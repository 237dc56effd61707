using System.Collections.Immutable;
using InteractiveDrama.Client;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>Plays synthetic viewers through the hub of a running server, where they are stored as synthetic.</summary>
public static class Simulator
{
    /// <summary>Plays an audience.</summary>
    /// <param name="options">The audience.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="cancellation">Sends everybody home.</param>
    /// <exception cref="DramaException">The server refused: no such story, or it cannot store.</exception>
    public static async Task<SimulationResult> RunAsync(
        SimulationOptions options,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var visits = new Visit[options.Viewers];
        var done = 0;
        await Parallel.ForAsync(
            0,
            options.Viewers,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Math.Max(1, options.Concurrency),
                CancellationToken = cancellation,
            },
            async (index, token) =>
            {
                var viewer = new Viewer(options, index);
                visits[index] = await viewer.WatchAsync(token);
                progress?.Report(Interlocked.Increment(ref done));
            }
        );
        return Sum(options, visits);
    }

    private static SimulationResult Sum(SimulationOptions options, Visit[] visits)
    {
        var habits = visits
            .Where(visit => visit.Habit is not null)
            .GroupBy(visit => visit.Habit!.Value)
            .OrderBy(group => group.Key)
            .Select(group => new HabitResult(
                group.Key,
                group.Count(),
                group.Sum(visit => visit.Turns),
                group.Count(visit => visit.End == VisitEnd.Finished),
                group.Count(visit => visit.End == VisitEnd.Left),
                group.Count(visit => visit.End == VisitEnd.Stuck)
            ))
            .ToImmutableArray();
        return new SimulationResult(
            options.Story,
            options.Seed,
            visits.Length,
            visits.Sum(visit => visit.Turns),
            visits.Count(visit => visit.End == VisitEnd.Finished),
            visits.Count(visit => visit.End == VisitEnd.Left),
            visits.Count(visit => visit.End == VisitEnd.Stuck),
            habits
        );
    }
}
