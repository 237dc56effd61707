using InteractiveDrama.Hosting.Sessions;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>A connection to the hub: whose it is, what it may still ask for, and what waits to be sent to it.</summary>
internal sealed class Caller(
    HubCallerContext context,
    Seat? seat,
    string? address,
    TokenBucket calls
)
{
    private int waiting;

    /// <summary>The connection's id.</summary>
    public string Connection => context.ConnectionId;

    /// <summary>Where its viewer sits; null for one who is not known.</summary>
    public Seat? Seat => seat;

    /// <summary>The address it comes from, by <see cref="AddressKey"/>.</summary>
    public string? Address => address;

    /// <summary>Events that wait to be sent.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Takes a call out of what the connection and its viewer may ask for.</summary>
    /// <exception cref="DramaFaultException">They ask for too much.</exception>
    public void Spend()
    {
        var wait = calls.Take();
        if (wait == TimeSpan.Zero && seat is not null)
        {
            wait = seat.Calls.Take();
        }
        if (wait > TimeSpan.Zero)
        {
            throw Faults.RateLimited(wait);
        }
    }

    /// <summary>One more event is on its way.</summary>
    /// <returns>How many are, with it.</returns>
    public int Queue() => Interlocked.Increment(ref waiting);

    /// <summary>An event is sent, or will not be.</summary>
    public void Sent() => Interlocked.Decrement(ref waiting);

    /// <summary>Closes the connection at once; what waits is dropped.</summary>
    public void Cut() => context.Abort();

    /// <summary>Closes the connection and tells the client to connect again.</summary>
    public void SendAway()
    {
        if (context.Features.Get<IConnectionLifetimeNotificationFeature>() is { } lifetime)
        {
            lifetime.RequestClose();
        }
        else
        {
            context.Abort();
        }
    }
}
