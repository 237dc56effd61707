using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>A job between its reservation and its settlement.</summary>
internal sealed class RunningJob(
    long ticket,
    NeedState need,
    MakeOption option,
    DateTimeOffset began
)
{
    public long Ticket => ticket;

    public NeedState Need => need;

    public MakeOption Option => option;

    public DateTimeOffset Began => began;

    public bool HasBegun { get; set; }

    public bool IsCancelling { get; set; }

    /// <summary>Set when its outcome is unknown: it keeps its slot until then, because the provider may be at work on it.</summary>
    public DateTimeOffset? UnclearUntil { get; set; }

    /// <summary>False when it was unclear for so long that its slot was given away; its reservation stays.</summary>
    public bool HoldsSlot { get; set; } = true;
}
