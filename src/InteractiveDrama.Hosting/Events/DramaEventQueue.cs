using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Events;

/// <summary>Stands between play and the host's listeners, so that neither waits for the other.</summary>
internal sealed class DramaEventQueue(IServiceProvider services, ILogger<DramaEventQueue> log)
    : IHostedService,
        IDisposable
{
    /// <summary>How many events may wait.</summary>
    public const int Capacity = 10_000;

    private readonly Channel<DramaEvent> waiting = Channel.CreateBounded<DramaEvent>(
        new BoundedChannelOptions(Capacity) { SingleReader = true }
    );
    private readonly CancellationTokenSource cut = new();
    private IDramaEvents[] listeners = [];
    private Task telling = Task.CompletedTask;
    private int dropped;

    /// <summary>True when somebody listens.</summary>
    public bool IsHeard => listeners.Length > 0;

    /// <summary>Tells the listeners soon; waits for nobody.</summary>
    public void Tell(DramaEvent happened)
    {
        if (!waiting.Writer.TryWrite(happened) && Interlocked.Increment(ref dropped) == 1)
        {
            log.LogWarning(
                "{Capacity} events wait for the host's listeners: those that come now are dropped",
                Capacity
            );
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Only now: a listener may use what itself tells of events.
        listeners = [.. services.GetServices<IDramaEvents>()];
        if (IsHeard)
        {
            telling = Task.Run(TellAllAsync, CancellationToken.None);
        }
        return Task.CompletedTask;
    }

    /// <summary>Tells what still waits, as long as the host has time.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        await using var registration = cancellationToken.Register(cut.Cancel);
        try
        {
            await telling.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning(
                "The host stopped before its listeners had heard {Waiting} events",
                waiting.Reader.Count
            );
        }
    }

    public void Dispose() => cut.Dispose();

    private async Task TellAllAsync()
    {
        await foreach (var happened in waiting.Reader.ReadAllAsync(cut.Token))
        {
            foreach (var listener in listeners)
            {
                await TellAsync(listener, happened);
            }
            if (Interlocked.Exchange(ref dropped, 0) is > 0 and var lost)
            {
                log.LogWarning("{Dropped} events were dropped", lost);
            }
        }
    }

    private async Task TellAsync(IDramaEvents listener, DramaEvent happened)
    {
        try
        {
            await listener.HearAsync(happened, cut.Token);
        }
        catch (Exception e)
        {
            // The host's own code: whatever it does, play and the other listeners go on.
            log.LogError(
                e,
                "{Listener} failed at {Event} of session {Session}",
                listener.GetType().Name,
                happened.GetType().Name,
                happened.Session
            );
        }
    }
}
