using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Scheduling.Dispatching;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>Tells a rendering of halts while it goes on: whoever calls one may sit at another machine.</summary>
/// <param name="halts">The halts.</param>
/// <param name="dispatcher">Who carries out what is decided.</param>
/// <param name="time">The clock.</param>
internal sealed class HaltWatch(IHalts halts, ShotDispatcher dispatcher, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    /// <summary>Looks now, and then again and again until it is stopped.</summary>
    /// <returns>The watch, once the first look is done; it ends when it is stopped.</returns>
    public async Task<Task> BeginAsync(CancellationToken stop)
    {
        await LookAsync(stop);
        return GoOnAsync(stop);
    }

    private async Task GoOnAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await LookAsync(stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The rendering is over.
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var current = await halts.CurrentAsync(stop);
        dispatcher.Tell(scheduler => scheduler.Halted(current));
    }
}
