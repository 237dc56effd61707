namespace InteractiveDrama.Shots.Scheduling;

/// <summary>How the scheduler weighs, and how patient it is.</summary>
public sealed record SchedulerSettings
{
    /// <summary>What a keyframe is worth beside a final take, from 0 to 1; the animatic is worth 0.</summary>
    public double KeyframeWorth { get; init; } = 0.25;

    /// <summary>How many showings are expected for each that was or is foreseen: 1 says that the audience is half through, which is the best guess when nothing is known.</summary>
    public double Later { get; init; } = 1;

    /// <summary>How many needs are still to be heard of for each that is known: money is kept for them. At least 0.</summary>
    public double StillUnknown { get; init; } = 1;

    /// <summary>A keyframe is made when its shot is due within this, and no sooner: until then the final take may still make it, or the viewer go elsewhere.</summary>
    public TimeSpan KeyframeLead { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Work that has not begun is cancelled, where that is free, when fewer viewers than this are expected.</summary>
    public double LeastViewers { get; init; } = 0.02;

    /// <summary>How often the price of money is found anew.</summary>
    public TimeSpan ThresholdEvery { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often what is wanted and not yet made is looked at again when nothing happens.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After so many failures in a row nothing is sent to a provider for a time.</summary>
    public int FailuresToPause { get; init; } = 5;

    /// <summary>How long that time is; then one job is tried.</summary>
    public TimeSpan FailurePause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a busy provider that does not say when is left alone at first; doubled each time it is busy again.</summary>
    public TimeSpan BusyPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest such pause.</summary>
    public TimeSpan LongestBusyPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>After so many busy answers the next provider is asked for that need.</summary>
    public int BusyTries { get; init; } = 4;

    /// <summary>Seed of the jitter.</summary>
    public ulong Seed { get; init; } = 1;
}
