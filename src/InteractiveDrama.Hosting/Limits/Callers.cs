using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>The connections there are, and the known viewers behind them.</summary>
internal sealed class Callers(
    IOptions<DramaOptions> options,
    IConnectionViewer viewers,
    TimeProvider time
)
{
    private static readonly object Key = new();

    private readonly ConcurrentDictionary<string, Caller> callers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private readonly Lock seating = new();
    private readonly TokenBuckets viewerCalls = new(
        options.Value.Limits.ViewerCallBurst,
        options.Value.Limits.ViewerCallsPerSecond,
        time
    );
    private TaskCompletionSource? gone;

    /// <summary>Those connected now.</summary>
    public ICollection<Caller> All => callers.Values;

    /// <summary>How many are connected now.</summary>
    public int Count => callers.Count;

    /// <summary>Events that wait to be sent, to all of them together.</summary>
    public int Waiting => callers.Values.Sum(caller => caller.Waiting);

    /// <summary>The connection of that id; null when it is gone.</summary>
    public Caller? Find(string connection) => callers.GetValueOrDefault(connection);

    /// <summary>The connection that a call came over.</summary>
    public Caller Of(HubCallerContext context) =>
        context.Items.TryGetValue(Key, out var known) ? (Caller)known! : Add(context);

    /// <summary>Greets a connection.</summary>
    public Caller Add(HubCallerContext context)
    {
        var limits = options.Value.Limits;
        var caller = new Caller(
            context,
            viewers.Of(context) is { } viewer ? Sit(viewer) : null,
            AddressKey.Of(context.GetHttpContext()?.Connection.RemoteIpAddress),
            new TokenBucket(limits.CallBurst, limits.CallsPerSecond, time)
        );
        context.Items[Key] = caller;
        callers[context.ConnectionId] = caller;
        return caller;
    }

    /// <summary>Forgets a connection.</summary>
    public void Remove(HubCallerContext context)
    {
        if (!callers.TryRemove(context.ConnectionId, out var caller))
        {
            return;
        }
        if (caller.Seat is { } seat)
        {
            Rise(seat, caller.Connection);
        }
        if (callers.IsEmpty)
        {
            gone?.TrySetResult();
        }
    }

    /// <summary>Completes when nobody is connected any more.</summary>
    public Task AllGoneAsync()
    {
        gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (callers.IsEmpty)
        {
            gone.TrySetResult();
        }
        return gone.Task;
    }

    private Seat Sit(string viewer)
    {
        lock (seating)
        {
            if (!seats.TryGetValue(viewer, out var seat))
            {
                // The calls outlive the seat: whoever connects anew has not got a full bucket again.
                seats[viewer] = seat = new Seat(viewer, viewerCalls.Of(viewer));
            }
            seat.Connections++;
            return seat;
        }
    }

    private void Rise(Seat seat, string connection)
    {
        lock (seating)
        {
            seat.Leave(connection);
            if (--seat.Connections == 0)
            {
                seats.Remove(seat.Viewer);
            }
        }
    }
}
