using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Scheduling.Dispatching;

/// <summary>
/// Carries out what the scheduler decides: one thread at a time in the scheduler, each job on its own beside it, and the
/// clock that wakes it. Safe for use from many threads.
/// </summary>
public sealed class ShotDispatcher : IAsyncDisposable
{
    private static readonly TimeSpan Elsewhere = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly ShotScheduler scheduler;
    private readonly JobRunner runner;
    private readonly IReadOnlyDictionary<string, IShotProvider> providers;
    private readonly IOrders orders;
    private readonly IDispatchWatch watch;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource closing = new();
    private readonly Dictionary<long, (Task Work, CancellationTokenSource Unwanted)> running = [];
    private readonly ITimer alarm;
    private TaskCompletionSource change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isIdle = true;

    /// <summary>A dispatcher that has nothing to do yet.</summary>
    /// <param name="scheduler">Decides; from now on only to be spoken to through <see cref="Tell"/>.</param>
    /// <param name="runner">Has things made.</param>
    /// <param name="providers">The providers by name.</param>
    /// <param name="orders">Makes orders.</param>
    /// <param name="watch">Hears what happens.</param>
    /// <param name="time">The clock.</param>
    public ShotDispatcher(
        ShotScheduler scheduler,
        JobRunner runner,
        IReadOnlyDictionary<string, IShotProvider> providers,
        IOrders orders,
        IDispatchWatch watch,
        TimeProvider time
    )
    {
        ArgumentNullException.ThrowIfNull(time);
        this.scheduler = scheduler;
        this.runner = runner;
        this.providers = providers;
        this.orders = orders;
        this.watch = watch;
        this.time = time;
        alarm = time.CreateTimer(
            _ => Look(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Tells the scheduler something, then does what it decides.</summary>
    /// <param name="what">Called alone; must not block.</param>
    public void Tell(Action<ShotScheduler> what)
    {
        ArgumentNullException.ThrowIfNull(what);
        lock (gate)
        {
            what(scheduler);
        }
        Look();
    }

    /// <summary>Asks the scheduler something.</summary>
    /// <param name="what">Called alone; must not block, nor keep what it was given.</param>
    public T Ask<T>(Func<ShotScheduler, DateTimeOffset, T> what)
    {
        ArgumentNullException.ThrowIfNull(what);
        lock (gate)
        {
            return what(scheduler, time.GetUtcNow());
        }
    }

    /// <summary>Goes on with a job from before a restart: with the slot and the reservation it had.</summary>
    /// <param name="job">The job, as the journal has it; one whose provider is not there stays as it is.</param>
    /// <param name="need">What it makes.</param>
    /// <param name="option">How.</param>
    public void Resume(ShotJob job, MediaNeed need, Providers.MakeOption option)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(option);
        lock (gate)
        {
            var ticket = scheduler.TakeUp(
                need,
                option,
                job.Viewer,
                job.ReservedAt,
                job.Phase is JobPhase.Submitting or JobPhase.Ambiguous,
                time.GetUtcNow()
            );
            if (providers.TryGetValue(option.Provider, out var provider))
            {
                Begin(
                    new SchedulerDecision.Start(ticket, need, option, job.Viewer),
                    (unwanted, stop) =>
                        runner.ResumeAsync(
                            job,
                            provider,
                            orders.Aspect(need.Story),
                            orders.Shows(job, need),
                            stop,
                            unwanted
                        )
                );
            }
        }
        Look();
    }

    /// <summary>Waits until nothing runs and nothing can be begun; until then it reports each change.</summary>
    /// <param name="changed">Called after changes, from one thread at a time; null not to be told.</param>
    /// <param name="cancellation">Stops waiting; what runs, runs on.</param>
    public async Task IdleAsync(Action? changed, CancellationToken cancellation = default)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (isIdle)
                {
                    return;
                }
                next = change.Task;
            }
            await next.WaitAsync(cancellation);
            changed?.Invoke();
        }
    }

    /// <summary>Stops looking, and this process's work on jobs: they stay open, and are gone on with later.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] work;
        await closing.CancelAsync();
        lock (gate)
        {
            work = [.. running.Values.Select(one => one.Work)];
        }
        await Task.WhenAll(work);
        await alarm.DisposeAsync();
        closing.Dispose();
    }

    private void Look()
    {
        lock (gate)
        {
            if (closing.IsCancellationRequested)
            {
                return;
            }
            var now = time.GetUtcNow();
            foreach (var decision in scheduler.Next(now))
            {
                switch (decision)
                {
                    case SchedulerDecision.Start start:
                        Begin(start, (unwanted, stop) => MakeAsync(start, unwanted, stop));
                        break;
                    case SchedulerDecision.Cancel cancel
                        when running.TryGetValue(cancel.Ticket, out var job):
                        // Callbacks run on another thread: they may come back here.
                        _ = job.Unwanted.CancelAsync();
                        break;
                }
            }
            var wake = scheduler.NextWake(now);
            var pause = wake - now;
            alarm.Change(
                pause is { } some ? Max(some, TimeSpan.Zero) : Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            );
            isIdle =
                running.Count == 0
                && scheduler.Providers(now).All(provider => provider.PausedUntil is null);
            var told = change;
            change = new(TaskCreationOptions.RunContinuationsAsynchronously);
            told.SetResult();
        }
    }

    private void Begin(
        SchedulerDecision.Start start,
        Func<CancellationToken, CancellationToken, Task<JobOutcome>> work
    )
    {
        var unwanted = new CancellationTokenSource();
        isIdle = false;
        running.Add(
            start.Ticket,
            (Task.Run(() => RunAsync(start, work, unwanted.Token)), unwanted)
        );
    }

    private async Task RunAsync(
        SchedulerDecision.Start start,
        Func<CancellationToken, CancellationToken, Task<JobOutcome>> work,
        CancellationToken unwanted
    )
    {
        JobOutcome outcome;
        try
        {
            outcome = await work(unwanted, closing.Token);
        }
        catch (OperationCanceledException)
        {
            outcome = new JobOutcome.StillOpen("The work was stopped.");
        }
#pragma warning disable CA1031 // A fault of one job, a full disk say, must not end all others; its money stays reserved.
        catch (Exception e)
#pragma warning restore CA1031
        {
            outcome = new JobOutcome.Ambiguous($"The work on it broke off: {e.Message}");
        }
        lock (gate)
        {
            Settle(start, outcome, time.GetUtcNow());
            if (running.Remove(start.Ticket, out var job))
            {
                job.Unwanted.Dispose();
            }
        }
        Report(start, outcome);
        Look();
    }

    private void Settle(SchedulerDecision.Start start, JobOutcome outcome, DateTimeOffset now)
    {
        var ticket = start.Ticket;
        switch (outcome)
        {
            case JobOutcome.Made { Take.HasFailed: true } made:
                // Paid for, kept for review, and nothing to show: the next way to make it is tried.
                scheduler.Failed(ticket, RefusalKind.Invalid, made.Billed, now);
                break;
            case JobOutcome.Made made:
                scheduler.Finished(ticket, made.Billed);
                break;
            case JobOutcome.Refused refused:
                scheduler.Failed(ticket, refused.Why, refused.Billed, now);
                break;
            case JobOutcome.Busy busy:
                scheduler.Busy(ticket, busy.After, now);
                break;
            case JobOutcome.Halted halted:
                scheduler.Halted(ticket, halted.Halt, now);
                break;
            case JobOutcome.OverLimit:
                // The journal knows what this process does not yet: another one spends too.
                scheduler.Busy(ticket, Elsewhere, now);
                break;
            case JobOutcome.Cancelled cancelled:
                scheduler.Cancelled(ticket, cancelled.Billed);
                break;
            default:
                scheduler.Unclear(ticket, now);
                break;
        }
    }

    private void Report(SchedulerDecision.Start start, JobOutcome outcome)
    {
        if (outcome is JobOutcome.Made made)
        {
            watch.Made(start.Need, made.Take);
            if (made.Take.HasFailed)
            {
                watch.NotMade(start.Need, start.Option, FailedChecks.Words(made.Take));
            }
            return;
        }
        watch.NotMade(
            start.Need,
            start.Option,
            outcome switch
            {
                JobOutcome.Refused refused => refused.Message,
                JobOutcome.Busy busy => busy.Message,
                JobOutcome.Ambiguous ambiguous => ambiguous.Message,
                JobOutcome.StillOpen open => open.Message,
                JobOutcome.OverLimit over => FormattableString.Invariant(
                    $"The {over.Limit.Limit} budget of {over.Limit.Most} is used up: {over.Limit.Bound.Total} are spent or reserved."
                ),
                JobOutcome.Halted { Halt: var halt } =>
                    $"Halted by {halt.Who}{(halt.Reason is { } why ? $": {why}" : "")}.",
                _ => "It was cancelled.",
            }
        );
    }

    private async Task<JobOutcome> MakeAsync(
        SchedulerDecision.Start start,
        CancellationToken unwanted,
        CancellationToken stop
    )
    {
        var provider = providers[start.Option.Provider];
        watch.Started(start.Need, start.Option);
        var order = await orders.OrderAsync(start.Need, start.Option, provider, start.Viewer, stop);
        return await runner.RunAsync(order, provider, unwanted, stop);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
