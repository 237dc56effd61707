using InteractiveDrama.Hosting.Lifecycle;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Hubs;

/// <summary>
/// The outermost filter: lets commands in while the host is open, watches each until it is answered, and turns every fault
/// into a reply; what an exception says stays in the log.
/// </summary>
internal sealed class FaultFilter(
    Doors doors,
    DramaTelemetry telemetry,
    IOptions<DramaOptions> options,
    ILogger<FaultFilter> log
) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext context,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        using var watch = new CommandWatch(context, telemetry, log);
        if (!doors.TryEnter())
        {
            var refusal = Faults.ShuttingDown(options.Value.Shutdown.RetryAfter);
            return Answered(watch, Reply(context, refusal.Error));
        }
        try
        {
            if (context.HubMethodArguments is [null])
            {
                throw Faults.Invalid(
                    $"{context.HubMethodName} takes one record; it was given none."
                );
            }
            return Answered(watch, await next(context));
        }
        catch (Exception fault)
        {
            // The edge of the process: no exception's text may reach a client.
            return Answered(watch, Reply(context, Told(fault, context.HubMethodName)));
        }
        finally
        {
            doors.Leave();
        }
    }

    private static object? Answered(in CommandWatch watch, object? reply)
    {
        watch.Answer(reply);
        return reply;
    }

    private DramaError Told(Exception fault, string method)
    {
        switch (fault)
        {
            case DramaFaultException refusal:
                return refusal.Error;
            case StoreUnavailableException:
                log.LogError(fault, "{Method} was not stored", method);
                return new DramaError
                {
                    Code = ErrorCodes.StoreUnavailable,
                    Message =
                        "The server cannot store anything right now; nothing was counted, try again soon.",
                    RetryAfter = 5,
                };
            default:
                log.LogError(fault, "{Method} failed", method);
                return new DramaError
                {
                    Code = ErrorCodes.Internal,
                    Message = "The server failed at this command; nothing was counted, try again.",
                    RetryAfter = 1,
                };
        }
    }

    private static object Reply(HubInvocationContext context, DramaError error) =>
        context.HubMethod.ReturnType switch
        {
            var told when told == typeof(Task<ReportReply>) => new ReportReply { Error = error },
            var told when told == typeof(Task<TrailReply>) => new TrailReply { Error = error },
            _ => new SessionReply { Error = error },
        };
}
