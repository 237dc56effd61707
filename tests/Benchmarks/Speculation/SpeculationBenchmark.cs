using System.Diagnostics;
using System.Text.Json;
using InteractiveDrama.Benchmarks.Speculation.Policies;
using InteractiveDrama.Benchmarks.Speculation.Report;
using InteractiveDrama.Benchmarks.Speculation.Simulated;
using InteractiveDrama.Benchmarks.Speculation.Worlds;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Budget;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Benchmarks.Speculation;

/// <summary>
/// What looking ahead is worth: the production scheduler under simulated time, beside doing nothing ahead, every neighbour
/// in the graph, and an oracle. The same audience, latencies, slots and budget for each; the same figures on any machine.
/// </summary>
internal static class SpeculationBenchmark
{
    private static readonly int[] SlotCounts = [4, 16];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    public static int Run(SpeculationOptions options)
    {
        var outcomes = new List<Outcome>();
        foreach (var world in Worlds(options))
        foreach (var slots in SlotCounts)
        foreach (var (policy, review) in Runs)
        {
            var began = Stopwatch.GetTimestamp();
            outcomes.Add(Once(world, slots, policy, review, options));
            Console.Error.WriteLine(
                $"{world.Name}, {slots} slots, {policy}, {review}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"
            );
        }

        Console.WriteLine(SpeculationTable.Write(outcomes, options.Markdown));
        Console.Write(SpeculationGoals.Write(outcomes, options.Markdown));
        if (options.Json is { } file)
            File.WriteAllText(file, JsonSerializer.Serialize(outcomes, Json));
        return 0;
    }

    private static IEnumerable<IWorld> Worlds(SpeculationOptions options)
    {
        if (!options.Quick)
            yield return PlayedStory.Bundled(options.Seed);
        yield return new GeneratedFilm(options.Seed);
    }

    // What waiting for people costs is seen on ours, beside nothing made ahead.
    private static IEnumerable<(Policy Policy, ReviewPolicy Review)> Runs =>
        [
            .. Enum.GetValues<Policy>().Select(policy => (policy, ReviewPolicy.Open)),
            (Policy.None, ReviewPolicy.Gated),
            (Policy.Ours, ReviewPolicy.Gated),
        ];

    private static Outcome Once(
        IWorld world,
        int slots,
        Policy policy,
        ReviewPolicy review,
        SpeculationOptions options
    )
    {
        var desk = new ReviewDesk(options.Seed, review);
        var making = new Making(options.Seed, slots);
        var budget = Math.Round(world.Shots * Making.VideoPrice * world.BudgetShare, 2);
        var book = new BudgetBook();
        book.Limit(world.Story, new BudgetLimits("USD", budget, null, null));
        ShotScheduler Scheduler() => new(new SchedulerSettings(), making.Providers, making, book);
        FirstComeFirstServed Queue(Func<string, bool> isWanted) =>
            new(making, book, slots, isWanted);
        ISpeculator speculator = policy switch
        {
            Policy.None => new NoSpeculator(Queue(_ => true)),
            Policy.EveryNeighbour => new NeighbourSpeculator(world, Queue),
            Policy.Ours => new ForesightSpeculator(Scheduler(), new ForesightSettings()),
            _ => new OracleSpeculator(Scheduler()),
        };
        return new Simulation(world, making, desk, speculator, book, budget, options.Seed).Run(
            policy switch
            {
                Policy.None => "none",
                Policy.EveryNeighbour => "every neighbour",
                Policy.Ours => "ours",
                _ => "oracle",
            },
            slots,
            options.Viewers,
            options.PerHour
        );
    }
}
