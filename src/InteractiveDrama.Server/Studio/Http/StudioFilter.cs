using InteractiveDrama.Server.Studio.Projects;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InteractiveDrama.Server.Studio.Http;

/// <summary>Stands before every endpoint of the studio, and says failures in a sentence.</summary>
internal sealed class StudioFilter(StudioGuard guard, ILogger<StudioFilter> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (!guard.IsHere(http))
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (guard.Refuse(http) is { } reason)
            return Said(StatusCodes.Status403Forbidden, reason);
        try
        {
            return await next(context);
        }
        catch (StudioException e)
        {
            return Said(e.Status, e.Message);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A path may be anything a writer typed.
            log.LogWarning(e, "The studio could not do what was asked");
            return Said(StatusCodes.Status400BadRequest, e.Message);
        }
    }

    private static JsonHttpResult<StudioMessage> Said(int status, string message) =>
        TypedResults.Json(new StudioMessage(message), statusCode: status);
}
