using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client.Connections;

/// <summary>Keeps one connection open: connects, greets, notices the loss and comes back, until it is ended.</summary>
/// <param name="options">How long and how often it tries.</param>
/// <param name="open">Makes a connection, not started yet.</param>
/// <param name="greet">Opens the session on a new connection; fails where the server refuses.</param>
/// <param name="isWanted">Whether a connection is worth keeping while nobody waits for it.</param>
/// <param name="changed">Told how it stands, one change after another.</param>
internal sealed class ConnectionKeeper(
    DramaClientOptions options,
    Func<HubLine> open,
    Func<HubLine, CancellationToken, Task> greet,
    Func<bool> isWanted,
    Action<ConnectionState, DramaException?> changed
) : IAsyncDisposable
{
    private const int FirstAttempts = 4;
    private const int UsualResends = 8;

    private readonly Lock gate = new();
    private TaskCompletionSource<HubLine> next = NewNext();
    private TaskCompletionSource hurry = new();
    private CancellationTokenSource? running;
    private Task loop = Task.CompletedTask;
    private HubLine? current;
    private DramaException? elsewhere;
    private Exception? ending;
    private bool reached;
    private bool disposed;

    public ConnectionState State { get; private set; }

    /// <summary>How often a command that was lost with its connection goes out again.</summary>
    public int Resends => options.Attempts ?? UsualResends;

    /// <summary>A connection on which the session is open.</summary>
    /// <param name="dead">The one that just ended under the caller; null the first time.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="DramaException">The server refused or cannot be reached, or the session is played elsewhere.</exception>
    public Task<HubLine> ReadyAsync(HubLine? dead, CancellationToken cancellation)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(DramaClient));
            if (elsewhere is not null)
            {
                return Task.FromException<HubLine>(elsewhere);
            }
            if (dead is not null && current == dead)
            {
                Leave();
            }
            if (running is null)
            {
                Run();
            }
            else if (dead is null)
            {
                // Somebody wants to go on now: the pause before the next attempt is over.
                hurry.TrySetResult();
            }
            return next.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Whether a connection is the one that plays now, so that what it says counts.</summary>
    public bool Plays(HubLine line)
    {
        lock (gate)
        {
            return current == line;
        }
    }

    /// <summary>Closes the connection because the session goes on elsewhere, until <see cref="TakeUp"/>.</summary>
    public void GiveUp(DramaException why)
    {
        lock (gate)
        {
            if (elsewhere is not null || disposed)
            {
                return;
            }
            elsewhere = why;
            Stop(why);
        }
    }

    /// <summary>Goes on after <see cref="GiveUp"/>.</summary>
    public void TakeUp()
    {
        lock (gate)
        {
            elsewhere = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            disposed = true;
            Stop(new ObjectDisposedException(nameof(DramaClient)));
        }
        await loop;
        Say(ConnectionState.Idle, null);
    }

    private static TaskCompletionSource<HubLine> NewNext() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Run()
    {
        running = new CancellationTokenSource();
        var (before, stop) = (loop, running.Token);
        // Off the caller's thread and its context.
        loop = Task.Run(() => KeepAsync(before, stop), CancellationToken.None);
    }

    private async Task KeepAsync(Task before, CancellationToken stop)
    {
        await before;
        Say(ConnectionState.Connecting, null);
        for (var failures = 0; !stop.IsCancellationRequested; )
        {
            var line = open();
            Exception? fault;
            try
            {
                Enter(line, stop);
                await line.StartAsync(stop);
                await greet(line, stop);
                failures = 0;
                Say(ConnectionState.Online, null);
                Hand(line, stop);
                fault = await line.Closed.WaitAsync(stop);
            }
            catch (Exception e)
            {
                // Whatever the reason, the answer is the same: say it, wait, try again.
                fault = e;
            }
            await line.DisposeAsync();
            if (!stop.IsCancellationRequested)
            {
                await FailedAsync(fault, ++failures, stop);
            }
        }
        var why = ending as DramaException;
        var isRefused = why is not null && why.Code != ClientErrorCodes.Unreachable;
        Say(isRefused ? ConnectionState.Ended : ConnectionState.Idle, why);
    }

    private void Enter(HubLine line, CancellationToken stop)
    {
        lock (gate)
        {
            current = stop.IsCancellationRequested ? null : line;
        }
    }

    /// <summary>Gives the connection to those who wait for it.</summary>
    private void Hand(HubLine line, CancellationToken stop)
    {
        lock (gate)
        {
            reached = true;
            if (!stop.IsCancellationRequested)
            {
                next.TrySetResult(line);
            }
        }
    }

    /// <summary>Tells who waits, where waiting is over, and pauses before the next attempt.</summary>
    private async Task FailedAsync(Exception? fault, int failures, CancellationToken stop)
    {
        var refusal = fault as DramaException;
        var wait = refusal is null or { Code: ErrorCodes.Internal }
            ? TimeSpan.Zero
            : Refused.Wait(refusal.Error);
        var why = refusal ?? Refused.Unreachable(options.Server, fault);
        Task hurried;
        lock (gate)
        {
            var most = options.Attempts ?? (reached ? int.MaxValue : FirstAttempts);
            Leave();
            if (wait is null || (failures > most && !isWanted()))
            {
                Stop(why);
                return;
            }
            if (failures > most)
            {
                Refuse(why);
            }
            hurry = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            hurried = hurry.Task;
        }
        Say(ConnectionState.Lost, why);
        var pause = Pauses.After(failures, options);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(
            Task.Delay(pause > wait ? pause : wait.Value, options.Time, over.Token),
            hurried
        );
        await over.CancelAsync();
    }

    /// <summary>The connection is over; who asks now waits for the next.</summary>
    private void Leave()
    {
        current = null;
        if (next.Task.IsCompleted)
        {
            next = NewNext();
        }
    }

    private void Refuse(Exception why)
    {
        next.TrySetException(why);
        // Nobody may be waiting.
        _ = next.Task.Exception;
        next = NewNext();
    }

    private void Stop(Exception why)
    {
        ending = why;
        // Its listeners run elsewhere, not under the lock.
        _ = running?.CancelAsync();
        running = null;
        Leave();
        Refuse(why);
    }

    private void Say(ConnectionState state, DramaException? why)
    {
        if (state == State)
        {
            return;
        }
        State = state;
        changed(state, why);
    }
}
