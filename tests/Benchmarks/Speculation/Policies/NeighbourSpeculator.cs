using System.Collections.Immutable;
using InteractiveDrama.Benchmarks.Speculation.Simulated;
using InteractiveDrama.Benchmarks.Speculation.Worlds;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Benchmarks.Speculation.Policies;

/// <summary>
/// Every neighbour in the story's graph, as soon as a viewer stands beside it. The graph does not know the story's state, so
/// every variant of its shots is made; the beat on screen goes along.
/// </summary>
internal sealed class NeighbourSpeculator : ISpeculator
{
    private readonly IWorld world;
    private readonly Dictionary<string, int> wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> byViewer = [];
    private readonly FirstComeFirstServed queue;

    public NeighbourSpeculator(
        IWorld world,
        Func<Func<string, bool>, FirstComeFirstServed> makeQueue
    )
    {
        this.world = world;
        queue = makeQueue(wanted.ContainsKey);
    }

    public void Stands(Trip trip, int stop, DateTimeOffset now)
    {
        Left(trip);
        var beat = trip.Stops[stop].Beat;
        var keys = new List<string>();
        foreach (var need in beat.Needs.Select(n => n.Need).Concat(world.Neighbours(beat.Beat)))
        {
            var key = need.Key;
            wanted[key] = wanted.GetValueOrDefault(key) + 1;
            keys.Add(key);
            queue.Ask(need);
        }

        byViewer[trip.Viewer] = keys;
    }

    public void Chose(Stop stop) { }

    public void Left(Trip trip)
    {
        if (!byViewer.Remove(trip.Viewer, out var keys))
            return;
        foreach (var key in keys)
        {
            if (--wanted[key] == 0)
                wanted.Remove(key);
        }
    }

    public void Shown(MediaNeed need, double seconds) { }

    public void Finished(long ticket) => queue.Finished(ticket);

    public ImmutableArray<SchedulerDecision> Next(DateTimeOffset now) => queue.Next(now);

    public DateTimeOffset? NextWake(DateTimeOffset now) => null;
}
