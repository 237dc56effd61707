namespace InteractiveDrama.Hosting.Lifecycle;

/// <summary>Lets commands in while the host runs, and knows when the last one is out.</summary>
internal sealed class Doors
{
    private readonly TaskCompletionSource empty = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private volatile bool closed;
    private int inside;

    /// <summary>True once nothing new is taken.</summary>
    public bool AreClosed => closed;

    /// <summary>A command comes in. When this says no it is not in, and must be refused.</summary>
    public bool TryEnter()
    {
        // Counted before the look at the doors: a command that saw them open is always waited for.
        Interlocked.Increment(ref inside);
        if (!closed)
        {
            return true;
        }
        Leave();
        return false;
    }

    /// <summary>A command that came in is done.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref inside) == 0 && closed)
        {
            empty.TrySetResult();
        }
    }

    /// <summary>Takes nothing new; completes when the last command is out.</summary>
    public Task CloseAsync()
    {
        closed = true;
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref inside) == 0)
        {
            empty.TrySetResult();
        }
        return empty.Task;
    }
}
