using System.Collections.Immutable;
using InteractiveDrama.Benchmarks.Speculation.Simulated;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Benchmarks.Speculation.Policies;

/// <summary>
/// The oracle: it knows the whole way of each viewer who has arrived, to the second. All of it is wanted with certainty at
/// once, so it can begin a shot half an hour ahead, never makes one that none of them will see, and counts exactly how
/// many of them each is good for.
/// </summary>
internal sealed class OracleSpeculator(ShotScheduler scheduler) : ISpeculator
{
    public void Stands(Trip trip, int stop, DateTimeOffset now)
    {
        var ahead = ImmutableArray.CreateBuilder<ForeseenNeed>();
        for (var i = stop; i < trip.Stops.Length; i++)
        {
            var (beat, begins) = (trip.Stops[i].Beat, trip.Stops[i].Begins);
            foreach (var need in beat.Needs)
            {
                var due = Simulation.Start.AddSeconds(begins + need.At);
                if (due > now)
                    ahead.Add(new ForeseenNeed(need.Need, 1, due, need.Seconds, now, i - stop));
            }
        }

        scheduler.Want(trip.Name, ahead.ToImmutable());
    }

    public void Chose(Stop stop) { }

    public void Left(Trip trip) => scheduler.Leave(trip.Name);

    public void Shown(MediaNeed need, double seconds) => scheduler.Shown(need, seconds);

    public void Finished(long ticket) => scheduler.Finished(ticket, null);

    public ImmutableArray<SchedulerDecision> Next(DateTimeOffset now) => scheduler.Next(now);

    public DateTimeOffset? NextWake(DateTimeOffset now) => scheduler.NextWake(now);
}
