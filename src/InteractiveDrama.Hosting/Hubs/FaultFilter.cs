using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Hubs;

/// <summary>Turns every fault into a reply; what an exception says stays in the log.</summary>
internal sealed class FaultFilter(ILogger<FaultFilter> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext context,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        try
        {
            if (context.HubMethodArguments is [null])
            {
                throw Faults.Invalid(
                    $"{context.HubMethodName} takes one record; it was given none."
                );
            }
            return await next(context);
        }
        catch (DramaFaultException fault)
        {
            return Reply(context, fault.Error);
        }
        catch (StoreUnavailableException e)
        {
            log.LogError(e, "{Method} was not stored", context.HubMethodName);
            return Reply(
                context,
                new DramaError
                {
                    Code = ErrorCodes.StoreUnavailable,
                    Message =
                        "The server cannot store anything right now; nothing was counted, try again soon.",
                    RetryAfter = 5,
                }
            );
        }
        catch (Exception e)
        {
            // The edge of the process: no exception's text may reach a client.
            log.LogError(e, "{Method} failed", context.HubMethodName);
            return Reply(
                context,
                new DramaError
                {
                    Code = ErrorCodes.Internal,
                    Message = "The server failed at this command; nothing was counted, try again.",
                    RetryAfter = 1,
                }
            );
        }
    }

    private static object Reply(HubInvocationContext context, DramaError error) =>
        context.HubMethod.ReturnType == typeof(Task<ReportReply>)
            ? new ReportReply { Error = error }
            : new SessionReply { Error = error };
}
