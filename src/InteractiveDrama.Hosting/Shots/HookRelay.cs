using Microsoft.Extensions.Hosting;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Passes on which jobs services have called about: each is polled once, sooner.</summary>
internal sealed class HookRelay(ShotHooks hooks, ShotFloor floor) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var job in hooks.Hints.Keys.ReadAllAsync(stoppingToken))
            {
                floor.PollNow(job);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
