using System.Collections.Immutable;
using InteractiveDrama.Benchmarks.Speculation.Simulated;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Benchmarks.Speculation.Policies;

/// <summary>Ours: the production foresight and the production scheduler. It is told where viewers stand, and learns what they choose.</summary>
internal sealed class ForesightSpeculator(ShotScheduler scheduler, ForesightSettings settings)
    : ISpeculator
{
    private readonly ChoiceCounts shares = new();

    public void Stands(Trip trip, int stop, DateTimeOffset now)
    {
        var at = trip.Stops[stop];
        var outlook = new ViewerOutlook(at.Beat, Simulation.Start.AddSeconds(at.Begins));
        scheduler.Want(trip.Name, Foresight.Of(outlook, shares, settings, now));
    }

    public void Chose(Stop stop) => shares.Count(stop.Beat.Beat, stop.Choice!);

    public void Left(Trip trip) => scheduler.Leave(trip.Name);

    public void Shown(MediaNeed need, double seconds) => scheduler.Shown(need, seconds);

    public void Finished(long ticket) => scheduler.Finished(ticket, null);

    public ImmutableArray<SchedulerDecision> Next(DateTimeOffset now) => scheduler.Next(now);

    public DateTimeOffset? NextWake(DateTimeOffset now) => scheduler.NextWake(now);
}
