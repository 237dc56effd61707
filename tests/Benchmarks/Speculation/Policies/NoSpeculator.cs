using System.Collections.Immutable;
using InteractiveDrama.Benchmarks.Speculation.Simulated;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Benchmarks.Speculation.Policies;

/// <summary>Nothing is made ahead: a shot is asked for when it comes on screen, for those who see it later.</summary>
internal sealed class NoSpeculator(FirstComeFirstServed queue) : ISpeculator
{
    public void Stands(Trip trip, int stop, DateTimeOffset now) { }

    public void Chose(Stop stop) { }

    public void Left(Trip trip) { }

    public void Shown(MediaNeed need, double seconds) => queue.Ask(need);

    public void Finished(long ticket) => queue.Finished(ticket);

    public ImmutableArray<SchedulerDecision> Next(DateTimeOffset now) => queue.Next(now);

    public DateTimeOffset? NextWake(DateTimeOffset now) => null;
}
