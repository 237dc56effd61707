using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>
/// Has one thing made by one provider, and is safe with money: the price is reserved before anything is sent, the job is on
/// the disk before its submit and its id before its first poll, an unknown outcome is never sent again, and a job that a
/// crash left open is gone on with by polling. Which provider, when and whether to try again is decided elsewhere.
/// </summary>
public sealed class JobRunner
{
    private readonly IJobJournal journal;
    private readonly JobCompletion completion;
    private readonly JobPolling polling;
    private readonly JobOptions options;
    private readonly TimeProvider time;
    private readonly EqualTakes equals;
    private readonly IHalts? halts;

    /// <summary>A runner on stores.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="takes">The takes.</param>
    /// <param name="media">The media store.</param>
    /// <param name="finisher">Makes renditions.</param>
    /// <param name="options">How providers are waited for.</param>
    /// <param name="time">The clock.</param>
    /// <param name="guards">What watches over jobs besides money.</param>
    public JobRunner(
        IJobJournal journal,
        ITakes takes,
        IMediaStore media,
        IMediaFinisher finisher,
        JobOptions options,
        TimeProvider time,
        JobGuards guards
    )
    {
        this.journal = journal;
        ArgumentNullException.ThrowIfNull(guards);
        this.options = options;
        this.time = time;
        halts = guards.Halts;
        equals = new EqualTakes(takes, guards.Reviews);
        completion = new JobCompletion(
            journal,
            takes,
            media,
            finisher,
            guards.Checks,
            new Quarantine(guards.Halts, guards.Reviews, time),
            time
        );
        polling = new JobPolling(journal, completion, options, time);
    }

    /// <summary>Has it made, or finds what an equal request made before.</summary>
    /// <param name="order">What is to be made.</param>
    /// <param name="provider">By whom; it has quoted this.</param>
    /// <param name="wanted">Cancelled when nobody wants it any more: the provider is asked to stop.</param>
    /// <param name="cancellation">Stops this process's work on it; the job stays open and is gone on with later.</param>
    public async Task<JobOutcome> RunAsync(
        JobOrder order,
        IShotProvider provider,
        CancellationToken wanted = default,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(provider);
        // The last door of all: whoever made the order, no model is ever asked for what only people may make.
        if (order.IsHuman && provider.Capabilities.IsGenerative)
        {
            return new JobOutcome.Refused(
                RefusalKind.Invalid,
                $"Only people may make '{order.Subject}': no model is asked for it.",
                0
            );
        }
        var quote = provider.Quote(order.Request);
        if (quote.Unable is { } unable)
        {
            return new JobOutcome.Refused(RefusalKind.Invalid, unable, 0);
        }
        if (quote.MaximumPrice > 0 && quote.Currency != order.Limits.Currency)
        {
            return new JobOutcome.Refused(
                RefusalKind.Invalid,
                $"{provider.Name} bills in {quote.Currency}, but the budget is in {order.Limits.Currency}.",
                0
            );
        }
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("d");
        var draft = order.Draft(id, provider, quote.Currency, time.GetUtcNow());
        if (await equals.FindAsync(draft, order.Publish, cancellation) is { } equal)
        {
            return equal;
        }
        var job = new ShotJob
        {
            Id = id,
            Draft = draft,
            Viewer = order.Viewer,
            Reserved = quote.MaximumPrice,
            ReservedAt = time.GetUtcNow(),
        };
        switch (await journal.ReserveAsync(job, order.Limits, cancellation))
        {
            case Reservation.OverLimit over:
                return new JobOutcome.OverLimit(over);
            case Reservation.Halted halted:
                return new JobOutcome.Halted(halted.Halt);
            case Reservation.UnderWay { Job: var lost } when IsRepeatable(lost, provider):
                await journal.SettleAsync(lost.Id, JobPhase.Cancelled, 0, null, cancellation);
                return
                    await journal.ReserveAsync(job, order.Limits, cancellation)
                    is Reservation.Granted
                    ? await SubmitAsync(job, order, provider, wanted, cancellation)
                    : new JobOutcome.Busy(null, $"{provider.Name} is at work on it.");
            case Reservation.UnderWay { Job: var other }:
                return new JobOutcome.StillOpen(
                    other.Phase == JobPhase.Ambiguous
                        ? $"Nobody knows what became of the same request to {provider.Name}; it is not sent again."
                        : $"The same request to {provider.Name} is under way."
                );
            default:
                return await SubmitAsync(job, order, provider, wanted, cancellation);
        }
    }

    /// <summary>Goes on with a job that a crash, or a lost patience, left open.</summary>
    /// <param name="job">The job, as the journal has it.</param>
    /// <param name="provider">Its provider.</param>
    /// <param name="aspect">The story's aspect.</param>
    /// <param name="publish">Whether its take is shown from then on.</param>
    /// <param name="cancellation">Stops this process's work on it.</param>
    /// <param name="wanted">Cancelled when nobody wants it any more: the provider is asked to stop.</param>
    public async Task<JobOutcome> ResumeAsync(
        ShotJob job,
        IShotProvider provider,
        string aspect,
        bool publish,
        CancellationToken cancellation = default,
        CancellationToken wanted = default
    )
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(provider);
        switch (job.Phase)
        {
            case JobPhase.Reserved:
                // Its submit is written down before it is sent: this one never was.
                await journal.SettleAsync(job.Id, JobPhase.Cancelled, 0, null, cancellation);
                return new JobOutcome.Busy(TimeSpan.Zero, "It was not sent yet.");
            case JobPhase.Submitted when JobCompletion.IsKept(job):
                return await completion.GoOnAsync(job, provider, aspect, publish);
            case JobPhase.Submitted:
                return await polling.PollAsync(
                    job,
                    provider,
                    aspect,
                    publish,
                    wanted,
                    cancellation
                );
            case JobPhase.Submitting or JobPhase.Ambiguous:
                return await LookUpAsync(
                    job,
                    provider,
                    aspect,
                    publish,
                    job.Problem ?? $"The work stopped while {provider.Name} was being asked.",
                    cancellation
                );
            default:
                return new JobOutcome.Cancelled(job.Spent);
        }
    }

    /// <summary>Polls a job at once that is waited for here: its service called. Any other changes nothing.</summary>
    /// <param name="job">The job's id.</param>
    public void PollNow(string job) => polling.Wake(job);

    private async Task<JobOutcome> SubmitAsync(
        ShotJob job,
        JobOrder order,
        IShotProvider provider,
        CancellationToken wanted,
        CancellationToken cancellation
    )
    {
        await journal.AdvanceAsync(job.Id, JobPhase.Submitting, null, null, cancellation);
        if (await HaltAsync(job, cancellation) is { } halt)
        {
            await journal.SettleAsync(job.Id, JobPhase.Cancelled, 0, null, CancellationToken.None);
            return new JobOutcome.Halted(halt);
        }
        Submission submission;
        using (var limit = new CancellationTokenSource(options.SubmitWithin, time))
        using (
            var waiting = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation)
        )
        {
            try
            {
                submission = await provider.SubmitAsync(order.Request, job.Id, waiting.Token);
            }
            catch (OperationCanceledException)
            {
                submission = new Submission.Ambiguous(
                    $"{provider.Name} had not answered when waiting for it ended."
                );
            }
        }
        // What was heard is written down even when this process is asked to stop.
        switch (submission)
        {
            case Submission.Finished finished:
                return await completion.KeepAsync(
                    job,
                    provider,
                    finished.Media,
                    order.Aspect,
                    order.Publish,
                    finished.Billed
                );
            case Submission.Accepted accepted:
                job = job with { Phase = JobPhase.Submitted, ProviderJob = accepted.Job };
                await journal.AdvanceAsync(job.Id, JobPhase.Submitted, accepted.Job);
                return await polling.PollAsync(
                    job,
                    provider,
                    order.Aspect,
                    order.Publish,
                    wanted,
                    cancellation,
                    accepted.PollAfter
                );
            case Submission.Refused refused:
                await journal.SettleAsync(job.Id, JobPhase.Failed, 0, refused.Message);
                return new JobOutcome.Refused(refused.Why, refused.Message, 0);
            case Submission.Busy busy:
                await journal.SettleAsync(job.Id, JobPhase.Cancelled, 0, busy.Message);
                return new JobOutcome.Busy(busy.After, busy.Message);
            default:
                var why = ((Submission.Ambiguous)submission).Message;
                await journal.AdvanceAsync(job.Id, JobPhase.Ambiguous, null, why);
                return cancellation.IsCancellationRequested
                    ? new JobOutcome.Ambiguous(why)
                    : await LookUpAsync(
                        job,
                        provider,
                        order.Aspect,
                        order.Publish,
                        why,
                        cancellation
                    );
        }
    }

    // The last look before anything leaves: it was reserved before the halt, and is not sent after it.
    private async Task<Halt?> HaltAsync(ShotJob job, CancellationToken cancellation) =>
        halts is null || job.Draft.MadeBy == MakerKind.Drawn
            ? null
            : (await halts.CurrentAsync(cancellation)).FirstOrDefault(halt =>
                halt.Covers(job.Draft.Story, job.Draft.Provider)
            );

    // Our own drawing costs nothing: one that was broken off is simply drawn again.
    private static bool IsRepeatable(ShotJob job, IShotProvider provider) =>
        job.Reserved == 0
        && !provider.Capabilities.IsGenerative
        && job.Phase is (JobPhase.Submitting or JobPhase.Ambiguous);

    // Where the provider knows our name for the job, an unknown outcome can be made a known one.
    private async Task<JobOutcome> LookUpAsync(
        ShotJob job,
        IShotProvider provider,
        string aspect,
        bool publish,
        string why,
        CancellationToken cancellation
    )
    {
        if (job.Phase != JobPhase.Ambiguous)
        {
            await journal.AdvanceAsync(job.Id, JobPhase.Ambiguous, null, why, cancellation);
        }
        if (!provider.Capabilities.FindsByKey)
        {
            return new JobOutcome.Ambiguous(why);
        }
        try
        {
            if (await provider.PollAsync(job.Id, cancellation) is JobState.Unknown)
            {
                await journal.SettleAsync(job.Id, JobPhase.Cancelled, 0, why, cancellation);
                return new JobOutcome.Busy(null, $"{provider.Name} never got it.");
            }
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            return new JobOutcome.Ambiguous(why);
        }
        var found = job with { Phase = JobPhase.Submitted, ProviderJob = job.Id };
        await journal.AdvanceAsync(job.Id, JobPhase.Submitted, job.Id, null, cancellation);
        return await polling.PollAsync(found, provider, aspect, publish, default, cancellation);
    }
}
