using InteractiveDrama.Hosting.Limits;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Lifecycle;

/// <summary>
/// Stops in order: new commands are refused, those under way finish and are answered, clients are told to connect again,
/// and their sessions are parked before the store closes.
/// </summary>
internal sealed class OrderlyStop(
    Doors doors,
    Callers callers,
    IHostApplicationLifetime lifetime,
    IOptions<DramaOptions> options,
    ILogger<OrderlyStop> log
) : IHostedLifecycleService, IDisposable
{
    /// <summary>How long the answer to the last command has to be written, before its connection is closed.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(250);

    private readonly Lock stopping = new();
    private Task? stop;
    private CancellationTokenRegistration registration;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // SignalR cuts every connection at this very signal, and whoever registered last is called first: this waits, so
        // that it finds none.
        registration = lifetime.ApplicationStopping.Register(() =>
            StopOnceAsync().GetAwaiter().GetResult()
        );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => StopOnceAsync();

    public void Dispose() => registration.Dispose();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task StopOnceAsync()
    {
        lock (stopping)
        {
            return stop ??= Task.Run(StopInOrderAsync);
        }
    }

    private async Task StopInOrderAsync()
    {
        var grace = options.Value.Shutdown.Grace;
        if (!await EndsAsync(doors.CloseAsync(), grace))
        {
            log.LogWarning("Commands were still under way after {Grace}; they are cut off", grace);
        }
        if (callers.Count == 0)
        {
            return;
        }
        log.LogInformation(
            "Stopping: {Connections} connections are told to come back",
            callers.Count
        );
        await Task.Delay(Linger);
        foreach (var caller in callers.All)
        {
            caller.SendAway();
        }
        if (!await EndsAsync(callers.AllGoneAsync(), grace))
        {
            log.LogWarning("{Connections} connections did not close in time", callers.Count);
        }
    }

    // A process that stops waits in the time of the machine, whatever clock its sessions run on.
    private static async Task<bool> EndsAsync(Task task, TimeSpan within)
    {
        try
        {
            await task.WaitAsync(within);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
