using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Security;

/// <summary>Turns faults of HTTP endpoints into refusals, as the hub's filter does; what an exception says stays in the log.</summary>
internal static class HttpFaults
{
    /// <summary>Answers faults behind endpoints.</summary>
    public static void Answer(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is not { } next)
        {
            return;
        }
        endpoint.RequestDelegate = async http =>
        {
            try
            {
                await next(http);
            }
            catch (DramaFaultException fault) when (!http.Response.HasStarted)
            {
                await HttpRefusal.WriteAsync(http, Status(fault.Error), fault.Error);
            }
            catch (PublishingRefusal refusal) when (!http.Response.HasStarted)
            {
                await HttpRefusal.WriteAsync(http, refusal.Status, refusal.Error);
            }
            catch (ReviewRefusedException refusal) when (!http.Response.HasStarted)
            {
                await HttpRefusal.WriteAsync(
                    http,
                    Status(refusal.Fault),
                    Code(refusal.Fault),
                    refusal.Message
                );
            }
            catch (BadHttpRequestException e) when (!http.Response.HasStarted)
            {
                await HttpRefusal.WriteAsync(
                    http,
                    e.StatusCode,
                    ErrorCodes.InvalidRequest,
                    "The request cannot be read: its address or its body is not what this answers to."
                );
            }
            catch (StoreUnavailableException e) when (!http.Response.HasStarted)
            {
                Log(http).LogError(e, "{Endpoint} could not use the store", http.GetEndpoint());
                await HttpRefusal.WriteAsync(
                    http,
                    StatusCodes.Status503ServiceUnavailable,
                    new DramaError
                    {
                        Code = ErrorCodes.StoreUnavailable,
                        Message =
                            "The server cannot read or store anything right now; try again soon.",
                        RetryAfter = 5,
                    }
                );
            }
            catch (Exception e)
                when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
            {
                // The edge of the process: no exception's text may reach a client.
                Log(http).LogError(e, "{Endpoint} failed", http.GetEndpoint());
                await HttpRefusal.WriteAsync(
                    http,
                    StatusCodes.Status500InternalServerError,
                    ErrorCodes.Internal,
                    "The server failed at this request; try again."
                );
            }
        };
    }

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HttpFaults));

    private static int Status(ReviewFault fault) =>
        fault switch
        {
            ReviewFault.NotFound => StatusCodes.Status404NotFound,
            ReviewFault.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status400BadRequest,
        };

    private static string Code(ReviewFault fault) =>
        fault switch
        {
            ReviewFault.NotFound => ErrorCodes.NotFound,
            ReviewFault.Forbidden => ErrorCodes.Forbidden,
            _ => ErrorCodes.InvalidRequest,
        };

    private static int Status(DramaError error) =>
        error.Code switch
        {
            ErrorCodes.NotFound => StatusCodes.Status404NotFound,
            ErrorCodes.RateLimited => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status400BadRequest,
        };
}
