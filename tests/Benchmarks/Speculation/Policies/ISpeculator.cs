using System.Collections.Immutable;
using InteractiveDrama.Benchmarks.Speculation.Simulated;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Benchmarks.Speculation.Policies;

/// <summary>Decides what is made. It is told what the server would know, and the oracle what nobody does.</summary>
internal interface ISpeculator
{
    /// <summary>A viewer has come to a beat, or to its end.</summary>
    void Stands(Trip trip, int stop, DateTimeOffset now);

    /// <summary>A viewer has chosen.</summary>
    void Chose(Stop stop);

    /// <summary>A viewer is gone.</summary>
    void Left(Trip trip);

    /// <summary>A shot came on screen.</summary>
    void Shown(MediaNeed need, double seconds);

    /// <summary>A job is done, for the price declared.</summary>
    void Finished(long ticket);

    /// <summary>What to begin now.</summary>
    ImmutableArray<SchedulerDecision> Next(DateTimeOffset now);

    /// <summary>When it wants to be asked again; null when nothing but news changes its mind.</summary>
    DateTimeOffset? NextWake(DateTimeOffset now);
}
