using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>How many jobs one provider has and may get: slots, rate, pauses, and whether it is stopped.</summary>
internal sealed class ProviderDesk(ProviderTerms terms, SchedulerSettings settings, Jitter jitter)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Queue<DateTimeOffset> submits = new();
    private int failures;
    private int busyInARow;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    private string? stopped;

    public ProviderTerms Terms => terms;

    public int Running { get; private set; }

    public bool IsStopped => stopped is not null;

    /// <summary>Until when nothing is sent; null when something may be.</summary>
    public DateTimeOffset? Paused(DateTimeOffset now) => pausedUntil > now ? pausedUntil : null;

    /// <summary>True while its failures in a row leave it only one job at a time, to try.</summary>
    public bool IsDoubted => failures >= settings.FailuresToPause;

    public bool CanStart(DateTimeOffset now) =>
        !IsStopped
        && pausedUntil <= now
        && Running < (IsDoubted ? 1 : terms.Concurrency)
        && !(terms.PerMinute is { } most && SubmitsSince(now - Minute) >= most);

    /// <summary>When it may take more, as far as its own pauses and its rate say; null when time changes nothing.</summary>
    public DateTimeOffset? FreeAt(DateTimeOffset now)
    {
        if (IsStopped)
            return null;
        if (pausedUntil > now)
            return pausedUntil;
        return terms.PerMinute is { } most && SubmitsSince(now - Minute) >= most
            ? submits.Peek() + Minute
            : null;
    }

    public void Take(DateTimeOffset now)
    {
        Running++;
        if (terms.PerMinute is not null)
            submits.Enqueue(now);
    }

    /// <summary>A job from before a restart: it has its slot, and was not sent now.</summary>
    public void TakeUp() => Running++;

    public void Release() => Running--;

    public void Succeeded()
    {
        failures = 0;
        busyInARow = 0;
    }

    public void Failed(DateTimeOffset now)
    {
        failures++;
        busyInARow = 0;
        if (IsDoubted)
            PauseUntil(now + settings.FailurePause);
    }

    public void Busy(TimeSpan? after, DateTimeOffset now)
    {
        var pause = settings.BusyPause * Math.Pow(2, Math.Min(busyInARow++, 20));
        var most = pause < settings.LongestBusyPause ? pause : settings.LongestBusyPause;
        // What the provider says is the least; the jitter keeps several of us from coming back together.
        PauseUntil(
            now + (after ?? TimeSpan.Zero) + jitter.Of(after is null ? most : settings.BusyPause)
        );
    }

    public void Stop(string why) => stopped ??= why;

    public void Restart()
    {
        stopped = null;
        failures = 0;
        pausedUntil = DateTimeOffset.MinValue;
    }

    public ProviderStatus Status(DateTimeOffset now) =>
        new(terms.Name, Running, terms.Concurrency, failures, FreeAt(now), stopped);

    private void PauseUntil(DateTimeOffset until)
    {
        if (until > pausedUntil)
            pausedUntil = until;
    }

    private int SubmitsSince(DateTimeOffset since)
    {
        while (submits.TryPeek(out var first) && first <= since)
            submits.Dequeue();
        return submits.Count;
    }
}
