using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>Holds every call to the limits of its connection, its viewer and its address.</summary>
internal sealed class LimitFilter(
    Callers callers,
    IOptions<DramaOptions> options,
    TimeProvider time
) : IHubFilter
{
    private const int SecondsPerMinute = 60;

    private readonly TokenBuckets newSessions = new(
        options.Value.Limits.AddressSessionsPerMinute,
        (double)options.Value.Limits.AddressSessionsPerMinute / SecondsPerMinute,
        time
    );

    public async Task OnConnectedAsync(
        HubLifetimeContext context,
        Func<HubLifetimeContext, Task> next
    )
    {
        callers.Add(context.Context);
        try
        {
            await next(context);
        }
        catch
        {
            // Whoever is not let in is never said to leave.
            callers.Remove(context.Context);
            throw;
        }
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context,
        Exception? exception,
        Func<HubLifetimeContext, Exception?, Task> next
    )
    {
        try
        {
            await next(context, exception);
        }
        finally
        {
            // Last: whoever is not here any more has nothing left to be stored.
            callers.Remove(context.Context);
        }
    }

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext context,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        var caller = callers.Of(context.Context);
        caller.Spend();
        return context.HubMethodArguments is [StartRequest or ResumeRequest]
            ? OpenAsync(caller, context, next)
            : next(context);
    }

    private async ValueTask<object?> OpenAsync(
        Caller caller,
        HubInvocationContext context,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        var resumed = context.HubMethodArguments[0] as ResumeRequest;
        if (resumed is null && caller.Address is { } address)
        {
            var wait = newSessions.Of(address).Take();
            if (wait > TimeSpan.Zero)
            {
                throw Faults.TooManyNewSessions(wait);
            }
        }
        if (caller.Seat is not { } seat)
        {
            return await next(context);
        }
        seat.Reserve(resumed?.Session, options.Value.Limits.ViewerSessions);
        string? opened = null;
        try
        {
            var reply = await next(context);
            opened = (reply as SessionReply)?.Session;
            return reply;
        }
        finally
        {
            seat.Settle(opened, caller.Connection);
        }
    }
}
