using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling;

/// <summary>Something the scheduler wants done.</summary>
public abstract record SchedulerDecision
{
    private SchedulerDecision() { }

    /// <summary>Make something. Its maximum price is reserved already.</summary>
    /// <param name="Ticket">What the job is called to the scheduler from now on.</param>
    /// <param name="Need">What to make.</param>
    /// <param name="Option">With which provider, as what, for how much at most.</param>
    /// <param name="Viewer">The viewer whose budget it is charged to; null when nobody in particular wants it.</param>
    public sealed record Start(long Ticket, MediaNeed Need, MakeOption Option, string? Viewer)
        : SchedulerDecision;

    /// <summary>Cancel a job: nobody wants it any more, it has not begun, and cancelling it is free; or it is halted.</summary>
    /// <param name="Ticket">The job.</param>
    public sealed record Cancel(long Ticket) : SchedulerDecision;
}
