using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>
/// Counts what viewers do, while they do it: as soon as something was stored, and each minute in any case. Play never waits for
/// it. While the store fails it tries again with growing pauses.
/// </summary>
/// <param name="counted">Where it is counted; null where nothing is.</param>
/// <param name="salts">Thrown away when their time is over.</param>
/// <param name="signal">Says that there is something to count.</param>
/// <param name="telemetry">Measures it.</param>
/// <param name="options">How long events are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class EventIntake(
    (IntakeStep Step, IEventStore Store)? counted,
    DailySalts salts,
    IntakeSignal signal,
    EventTelemetry telemetry,
    AnalyticsOptions options,
    TimeProvider time,
    ILogger<EventIntake> log
) : BackgroundService
{
    private const int AtOnce = 200;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // Turns that come one after another are counted together: each round costs a transaction.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim turn = new(1, 1);
    private DateTimeOffset swept = DateTimeOffset.MinValue;

    /// <summary>Takes in all that there is now, and returns when it is counted.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot do its work.</exception>
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        if (counted is not ({ } step, { } store))
        {
            return;
        }
        await turn.WaitAsync(cancellation);
        try
        {
            await step.RunAsync(cancellation);
            telemetry.Took(await store.TotalsAsync(cancellation));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await CatchUpAsync(cancellationToken);
        }
        catch (Exception e) when (e is StoreUnavailableException or OperationCanceledException)
        {
            log.LogWarning(
                e,
                "What was played last is counted at the next start; what players told of it is lost"
            );
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (counted is not (_, { } store))
        {
            return;
        }
        var pause = ShortestPause;
        try
        {
            while (true)
            {
                if (await RoundAsync(store, stoppingToken))
                {
                    pause = ShortestPause;
                    await Task.Delay(Breath, TimeProvider.System, stoppingToken);
                    await WaitAsync(stoppingToken);
                }
                else
                {
                    await Task.Delay(pause, time, stoppingToken);
                    pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var told = signal.WaitAsync(enough.Token).AsTask();
        await Task.WhenAny(told, Task.Delay(Minute, time, enough.Token));
        await enough.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task<bool> RoundAsync(IEventStore store, CancellationToken cancellation)
    {
        try
        {
            await CatchUpAsync(cancellation);
            await SweepAsync(store, cancellation);
            return true;
        }
        catch (StoreUnavailableException e)
        {
            log.LogWarning(e, "Events could not be stored; it is tried again");
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours must not end the counting of everybody.
            log.LogError(e, "Events could not be counted; it is tried again");
            return false;
        }
    }

    /// <summary>Settles who has been silent for too long, and forgets who was last heard of long ago.</summary>
    private async Task SweepAsync(IEventStore store, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now - swept < Minute)
        {
            return;
        }
        while (await store.SettleAsync(now, AtOnce, cancellation) == AtOnce) { }
        if (options.Retention is { } kept)
        {
            while (await store.ExpireAsync(now - kept, AtOnce, cancellation) == AtOnce) { }
        }
        salts.Forget();
        swept = now;
    }
}
