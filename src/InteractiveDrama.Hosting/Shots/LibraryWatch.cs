using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>
/// Keeps up with the library: reads it before the host listens, then whenever a take was made here, and now and then, because
/// commands add and withdraw takes while the host runs. Viewers who see a shot that has a better take now are told.
/// </summary>
internal sealed class LibraryWatch(
    TakeIndex index,
    LibraryWishes wishes,
    ShotHerald herald,
    ShotForeman foreman,
    IOptions<DramaOptions> options,
    TimeProvider time,
    ILogger<LibraryWatch> log
) : BackgroundService, IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken) =>
        await LookAsync(default, tells: false, cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // Who can see it is known once the host listens, and with it the policy.
        wishes.Look(null, null);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!index.IsKept)
        {
            wishes.Close();
            return;
        }
        var every = options.Value.Shots.LookEvery;
        await using var timer = time.CreateTimer(_ => wishes.Look(null, null), null, every, every);
        try
        {
            await foreach (var wish in wishes.Reader.ReadAllAsync(stoppingToken))
            {
                await LookAsync(wish, tells: true, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        finally
        {
            wishes.Close();
        }
    }

    private async Task LookAsync(LibraryWish wish, bool tells, CancellationToken cancellation)
    {
        try
        {
            var changes = wish.IsReviewsOnly
                ? await index.LookAtReviewsAsync(cancellation)
                : await index.LookAsync(wish.Story, wish.Subject, cancellation);
            wish.Looked?.TrySetResult();
            if (changes.IsEmpty || !tells)
            {
                return;
            }
            foreman.Hear(changes);
            await herald.TellAsync(changes, cancellation);
        }
        catch (Exception e) when (e is StoreUnavailableException or IOException)
        {
            // The next look tries again; until then what was known holds, and who waits is told.
            log.LogWarning(e, "The library could not be read");
            wish.Looked?.TrySetException(e);
        }
    }
}
