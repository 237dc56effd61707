using System.Collections.Immutable;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Hosting.TakingBack.Purging;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>
/// Keeps up with what people decide, here or by a command in another process: reviews, withdrawals and halts take effect in
/// a fraction of a second, and at once where somebody waits for it.
/// </summary>
internal sealed class RecordWatch(
    IReviewLog? reviews,
    IHalts? halts,
    ITakes? takes,
    LibraryWishes wishes,
    WithdrawalHerald withdrawals,
    ShotFloor floor,
    PurgeRun purge,
    TimeProvider time,
    ILogger<RecordWatch> log
) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim gate = new(1, 1);
    private long seen;
    private ImmutableArray<Halt> halted = [];

    // Who writes an entry may publish the take just after it: a moment later it is looked at once more.
    private bool isOnceMore;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Before the library is read for the first time, so that nothing falls between the two.
            seen = reviews is null ? 0 : await reviews.NewestAsync(cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            log.LogWarning(e, "The record could not be read; all of it counts as new");
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Looks now. When it returns, all that was on record before the call has taken effect here.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async Task LookAsync(CancellationToken cancellation = default)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            await ReadHaltsAsync(cancellation);
            await ReadRecordAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (reviews is null && halts is null)
        {
            return;
        }
        var isWarned = false;
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do
            {
                try
                {
                    await LookAsync(stoppingToken);
                    isWarned = false;
                }
                catch (Exception e) when (e is StoreUnavailableException or IOException)
                {
                    // The next look tries again; said once, not four times a second.
                    log.Log(
                        isWarned ? LogLevel.Debug : LogLevel.Warning,
                        e,
                        "The record could not be read"
                    );
                    isWarned = true;
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task ReadHaltsAsync(CancellationToken cancellation)
    {
        if (halts is null)
        {
            return;
        }
        var current = await halts.CurrentAsync(cancellation);
        if (current.SequenceEqual(halted))
        {
            return;
        }
        halted = current;
        log.LogWarning(
            "Halted now: {Halts}",
            current.IsEmpty ? "nothing" : string.Join("; ", current.Select(HaltWords.Of))
        );
        if (floor.IsOpen)
        {
            floor.Tell(scheduler => scheduler.Halted(current));
        }
    }

    private async Task ReadRecordAsync(CancellationToken cancellation)
    {
        if (reviews is null)
        {
            return;
        }
        if (await reviews.NewestAsync(cancellation) <= seen)
        {
            if (isOnceMore)
            {
                isOnceMore = false;
                await wishes.LookAtReviewsAsync(cancellation);
            }
            return;
        }
        var entries = await reviews.ReadAsync(null, null, seen, cancellation);
        await wishes.LookAtReviewsAsync(cancellation);
        isOnceMore = true;
        foreach (var entry in entries.Where(entry => entry.Verb is ReviewVerb.Withdraw))
        {
            if (takes is not null && await takes.FindAsync(entry.Take!, cancellation) is { } kept)
            {
                await withdrawals.TellAsync(kept.Take, cancellation);
            }
        }
        seen = entries.Select(entry => entry.Seq).DefaultIfEmpty(seen).Max();
        purge.Look();
    }
}
