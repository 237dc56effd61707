using System.Collections.Immutable;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling.Budget;
using InteractiveDrama.Shots.Scheduling.Deciding;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling;

/// <summary>
/// Decides what is made next, by whom and for how much at most. A state machine for one thread: it has no clock, does no
/// I/O and starts nothing itself; it is told what happens and when, and asked for decisions. The same told in the same order
/// gives the same decisions.
/// </summary>
public sealed class ShotScheduler
{
    private readonly SchedulerSettings settings;
    private readonly BudgetBook book;
    private readonly NeedBoard board;
    private readonly Dictionary<string, ProviderDesk> desks = new(StringComparer.Ordinal);
    private readonly Dictionary<long, RunningJob> jobs = [];
    private readonly HaltBoard halts;
    private readonly OptionFinder finder;
    private readonly MoneyThreshold threshold;
    private readonly CandidateFinder candidates;
    private readonly NeedExplainer explainer;
    private long tickets;

    /// <summary>A scheduler that knows no viewers yet.</summary>
    /// <param name="settings">How it weighs.</param>
    /// <param name="providers">The providers it may use; the animatic is none of them, because it is always there.</param>
    /// <param name="quotes">How needs can be made.</param>
    /// <param name="book">The money; it is reserved here and settled here.</param>
    public ShotScheduler(
        SchedulerSettings settings,
        IEnumerable<ProviderTerms> providers,
        IQuotes quotes,
        BudgetBook book
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(providers);
        ArgumentNullException.ThrowIfNull(quotes);
        ArgumentNullException.ThrowIfNull(book);
        this.settings = settings;
        this.book = book;
        board = new NeedBoard(quotes);
        var jitter = new Jitter(settings.Seed);
        foreach (var terms in providers)
            desks.Add(terms.Name, new ProviderDesk(terms, settings, jitter));
        halts = new HaltBoard(desks);
        finder = new OptionFinder(desks, book, halts);
        threshold = new MoneyThreshold(settings, book);
        candidates = new CandidateFinder(settings, board, desks, finder, threshold);
        explainer = new NeedExplainer(settings, finder, threshold, book, desks);
    }

    /// <summary>Replaces what a viewer may come to need.</summary>
    /// <param name="viewer">The viewer's session.</param>
    /// <param name="demands">All of it, as <see cref="Foresight"/> tells it.</param>
    public void Want(string viewer, ImmutableArray<ForeseenNeed> demands)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        board.Want(viewer, demands);
    }

    /// <summary>A viewer is gone and needs nothing any more.</summary>
    /// <param name="viewer">The viewer's session.</param>
    public void Leave(string viewer) => Want(viewer, []);

    /// <summary>Something came on screen, as whatever: the next viewers will want it too.</summary>
    /// <param name="need">What.</param>
    /// <param name="seconds">How long it is on screen.</param>
    public void Shown(MediaNeed need, double seconds)
    {
        ArgumentNullException.ThrowIfNull(need);
        var state = board.Of(need);
        state.Shown++;
        state.ShownSeconds += Math.Max(0, seconds);
    }

    /// <summary>Something is there without a job: supplied, or in the library from before.</summary>
    /// <param name="need">What.</param>
    /// <param name="kind">As what: an image is a keyframe, all else final.</param>
    public void Ready(MediaNeed need, MediaKind kind)
    {
        ArgumentNullException.ThrowIfNull(need);
        SetReady(board.Of(need), kind, true);
    }

    /// <summary>Something was taken back: it may be made again.</summary>
    /// <param name="need">What.</param>
    /// <param name="kind">What it was.</param>
    public void Withdrawn(MediaNeed need, MediaKind kind)
    {
        ArgumentNullException.ThrowIfNull(need);
        var state = board.Of(need);
        SetReady(state, kind, false);
        board.Forget(state);
    }

    /// <summary>What to do now. What is to be made has its price reserved and its slot taken.</summary>
    /// <param name="now">The time; never earlier than before.</param>
    public ImmutableArray<SchedulerDecision> Next(DateTimeOffset now)
    {
        var decisions = ImmutableArray.CreateBuilder<SchedulerDecision>();
        foreach (var job in jobs.Values)
        {
            if (job.UnclearUntil is { } until && until <= now)
                GiveSlotAway(job);
            else if (!job.IsCancelling && (IsFreeToCancel(job) || IsHalted(job, now)))
            {
                job.IsCancelling = true;
                decisions.Add(new SchedulerDecision.Cancel(job.Ticket));
            }
        }

        threshold.Refresh(board.All, now);
        foreach (var candidate in candidates.Sorted(now))
            Start(candidate, now, decisions);
        return decisions.ToImmutable();
    }

    /// <summary>When it wants to be asked again at the latest, when nothing is told to it before; null when never.</summary>
    /// <param name="now">The time.</param>
    public DateTimeOffset? NextWake(DateTimeOffset now)
    {
        DateTimeOffset? wake = candidates.IsAnyOpen(now) ? now + settings.LookEvery : null;
        foreach (var desk in desks.Values)
            wake = Earlier(wake, desk.FreeAt(now));
        foreach (var job in jobs.Values)
            wake = Earlier(wake, job.HoldsSlot ? job.UnclearUntil : null);
        return Earlier(wake, halts.ForgetsAt(now));
    }

    /// <summary>Takes up a job from before a restart, with the slot and the reservation it had.</summary>
    /// <param name="need">What it makes.</param>
    /// <param name="option">How; its maximum price is what is reserved.</param>
    /// <param name="viewer">Whom it is charged to.</param>
    /// <param name="reservedAt">When.</param>
    /// <param name="isUnclear">Whether nobody knows if it was begun.</param>
    /// <param name="now">The time.</param>
    /// <returns>Its ticket.</returns>
    public long TakeUp(
        MediaNeed need,
        MakeOption option,
        string? viewer,
        DateTimeOffset reservedAt,
        bool isUnclear,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(option);
        var job = new RunningJob(++tickets, board.Of(need), option, reservedAt);
        book.Hold(job.Ticket, need.Story, viewer, option.MaximumPrice, reservedAt);
        Keep(job);
        if (desks.TryGetValue(option.Provider, out var desk))
            desk.TakeUp();
        else
            job.HoldsSlot = false;
        if (isUnclear)
            Unclear(job.Ticket, now);
        return job.Ticket;
    }

    /// <summary>A job runs, and is no longer free to cancel.</summary>
    /// <param name="ticket">The job; one that is not open changes nothing, here and below.</param>
    public void Begun(long ticket)
    {
        if (jobs.TryGetValue(ticket, out var job))
            job.HasBegun = true;
    }

    /// <summary>Nobody knows whether a job was begun. It keeps its reservation until it is settled, and is never sent there again before.</summary>
    /// <param name="ticket">The job.</param>
    /// <param name="now">The time.</param>
    public void Unclear(long ticket, DateTimeOffset now)
    {
        if (!jobs.TryGetValue(ticket, out var job))
            return;
        job.UnclearUntil = now + (2 * job.Option.Latency.Slow);
        job.HasBegun = true;
    }

    /// <summary>A job made what it was to make.</summary>
    /// <param name="ticket">The job.</param>
    /// <param name="billed">What was billed; null when the provider did not say, which counts as all that was reserved.</param>
    public void Finished(long ticket, decimal? billed)
    {
        if (Close(ticket, billed) is not { } job)
            return;
        SetReady(job.Need, job.Option.Kind, true);
        DeskOf(job)?.Succeeded();
        board.Keep(job.Need);
    }

    /// <summary>A job made nothing. The provider is not asked for it again; the next in order is.</summary>
    /// <param name="ticket">The job.</param>
    /// <param name="why">Why.</param>
    /// <param name="billed">What was billed; null counts as nothing.</param>
    /// <param name="now">The time.</param>
    public void Failed(long ticket, RefusalKind why, decimal? billed, DateTimeOffset now)
    {
        if (Close(ticket, billed ?? 0) is not { } job)
            return;
        job.Need.Refuse(job.Option);
        board.Keep(job.Need);
        if (DeskOf(job) is not { } desk)
            return;
        if (why == RefusalKind.Unauthorised)
            desk.Stop($"{desk.Terms.Name} does not take its key: set another one.");
        else if (why == RefusalKind.Unpaid)
            desk.Stop($"{desk.Terms.Name} says that the account has no money left.");
        else if (why is RefusalKind.Failed or RefusalKind.Expired)
            desk.Failed(now);
    }

    /// <summary>A provider has begun nothing and may be asked again later.</summary>
    /// <param name="ticket">The job.</param>
    /// <param name="after">When, as it said; null when it did not.</param>
    /// <param name="now">The time.</param>
    public void Busy(long ticket, TimeSpan? after, DateTimeOffset now)
    {
        if (Close(ticket, 0) is not { } job)
            return;
        if (job.Need.Busy(job.Option) >= settings.BusyTries)
            job.Need.Refuse(job.Option);
        DeskOf(job)?.Busy(after, now);
    }

    /// <summary>Everything that is halted now: nothing new is asked for under it, and what runs is cancelled.</summary>
    /// <param name="current">The halts; empty when there are none any more.</param>
    public void Halted(ImmutableArray<Halt> current) => halts.Tell(current);

    /// <summary>A job was not begun: it is halted, as nobody had told yet.</summary>
    /// <param name="ticket">The job.</param>
    /// <param name="halt">The halt.</param>
    /// <param name="now">The time.</param>
    public void Halted(long ticket, Halt halt, DateTimeOffset now)
    {
        halts.Hear(halt, now);
        Close(ticket, 0);
    }

    /// <summary>A job was stopped before it made anything.</summary>
    /// <param name="ticket">The job.</param>
    /// <param name="billed">What was billed; null counts as nothing.</param>
    public void Cancelled(long ticket, decimal? billed) => Close(ticket, billed ?? 0);

    /// <summary>Uses a provider no longer, until an operator says so.</summary>
    /// <param name="provider">Its name.</param>
    /// <param name="why">Why, in one sentence.</param>
    public void Stop(string provider, string why)
    {
        if (desks.TryGetValue(provider, out var desk))
            desk.Stop(why);
    }

    /// <summary>Uses a stopped provider again, after an operator has seen to it.</summary>
    /// <param name="provider">Its name.</param>
    public void Restart(string provider)
    {
        if (desks.TryGetValue(provider, out var desk))
            desk.Restart();
    }

    /// <summary>How the providers stand.</summary>
    /// <param name="now">The time.</param>
    public ImmutableArray<ProviderStatus> Providers(DateTimeOffset now) =>
        [.. desks.Values.Select(d => d.Status(now))];

    /// <summary>Why a need stands where it stands.</summary>
    /// <param name="key">The need's key.</param>
    /// <param name="now">The time.</param>
    /// <returns>Null when nothing is known of it: nobody wants it, and it was never shown.</returns>
    public NeedExplanation? Explain(string key, DateTimeOffset now) =>
        board.Find(key) is { } need ? explainer.Explain(need, now) : null;

    private void Start(
        Candidate candidate,
        DateTimeOffset now,
        ImmutableArray<SchedulerDecision>.Builder decisions
    )
    {
        var (need, option) = (candidate.Need, candidate.Option);
        var desk = desks[option.Provider];
        var payer = need.Payer();
        if (
            !desk.CanStart(now)
            || !book.TryReserve(tickets + 1, need.Need.Story, payer, option.MaximumPrice, now)
        )
            return;
        var job = new RunningJob(++tickets, need, option, now);
        Keep(job);
        desk.Take(now);
        decisions.Add(new SchedulerDecision.Start(job.Ticket, need.Need, option, payer));
    }

    private void Keep(RunningJob job)
    {
        jobs.Add(job.Ticket, job);
        job.Need.Jobs.Add(job);
    }

    private RunningJob? Close(long ticket, decimal? billed)
    {
        if (!jobs.Remove(ticket, out var job))
            return null;
        job.Need.Jobs.Remove(job);
        GiveSlotAway(job);
        var amount = billed ?? job.Option.MaximumPrice;
        if (book.Settle(ticket, amount))
            DeskOf(job)
                ?.Stop(
                    FormattableString.Invariant(
                        $"{job.Option.Provider} billed {amount} where it had declared {job.Option.MaximumPrice} at most."
                    )
                );
        board.Forget(job.Need);
        return job;
    }

    private void GiveSlotAway(RunningJob job)
    {
        if (job.HoldsSlot)
            DeskOf(job)?.Release();
        job.HoldsSlot = false;
    }

    private bool IsFreeToCancel(RunningJob job) =>
        !job.HasBegun
        && job.Need.Shown == 0
        && DeskOf(job) is { Terms.CancelsFree: true }
        && job.Need.Expected < settings.LeastViewers;

    // Whatever it costs: an operator has said that nothing more is to be made.
    private bool IsHalted(RunningJob job, DateTimeOffset now) =>
        halts.Covers(job.Need, job.Option, now);

    private ProviderDesk? DeskOf(RunningJob job) => desks.GetValueOrDefault(job.Option.Provider);

    private static void SetReady(NeedState need, MediaKind kind, bool isReady)
    {
        if (kind == MediaKind.Image)
            need.HasKeyframe = isReady;
        else
            need.HasFinal = isReady;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other
        : other is null ? one
        : one < other ? one
        : other;
}
