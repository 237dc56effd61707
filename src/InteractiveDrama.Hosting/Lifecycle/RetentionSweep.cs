using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Lifecycle;

/// <summary>Removes sessions that have been kept long enough, a few at a time, so that no viewer waits for it.</summary>
internal sealed class RetentionSweep(
    ISessionStore store,
    IOptions<DramaOptions> options,
    TimeProvider time,
    ILogger<RetentionSweep> log
) : BackgroundService
{
    private const int AtOnce = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retention = options.Value.Retention;
        if (retention.Finished is null && retention.Stale is null)
        {
            return;
        }
        using var timer = new PeriodicTimer(retention.Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        var (now, retention) = (time.GetUtcNow(), options.Value.Retention);
        try
        {
            var removed = 0;
            int some;
            do
            {
                some = (
                    await store.SweepAsync(
                        now - retention.Finished,
                        now - retention.Stale,
                        AtOnce,
                        stoppingToken
                    )
                ).Length;
                removed += some;
            } while (some == AtOnce);
            if (removed > 0)
            {
                log.LogInformation("{Count} sessions were kept long enough and are gone", removed);
            }
        }
        catch (StoreUnavailableException e)
        {
            // The next round tries again.
            log.LogWarning(e, "Sessions could not be looked through");
        }
    }
}
