using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace InteractiveDrama.Hosting.Security;

/// <summary>What pages of other sites may do: nothing, unless their origin is configured.</summary>
internal sealed class CrossOrigin(ICorsService cors, IOptions<DramaOptions> options)
{
    private readonly CorsPolicy? policy = Policy(options.Value.Security);

    /// <summary>True when some origin is configured, and browsers will ask beforehand.</summary>
    public bool IsConfigured => policy is not null;

    /// <summary>Says to the browser what the page may read; true when the request only asked that, and is answered.</summary>
    public bool Answer(HttpContext http)
    {
        if (policy is null)
        {
            return false;
        }
        // A cache that kept the answer to one page would give it to another.
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (StringValues.IsNullOrEmpty(http.Request.Headers.Origin))
        {
            return false;
        }
        var result = cors.EvaluatePolicy(http, policy);
        cors.ApplyResult(result, http.Response);
        if (!result.IsPreflightRequest)
        {
            return false;
        }
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    /// <summary>
    /// Null when a request may go on; else why not. Browsers send cookies along, and let every page open a WebSocket:
    /// whatever changes something, and the hub, is refused to pages of other origins. Who sends no origin is no browser.
    /// </summary>
    public string? Refuse(HttpContext http)
    {
        var request = http.Request;
        return
            StringValues.IsNullOrEmpty(request.Headers.Origin)
            || (OnlyReads(request.Method) && !IsHub(http))
            || Origins.IsOwn(request)
            || (policy is not null && policy.IsOriginAllowed(request.Headers.Origin.ToString()))
            ? null
            : "Pages of this origin may not do this: add it to Security:AllowedOrigins when it is the platform's.";
    }

    private static bool OnlyReads(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsHub(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null;

    private static CorsPolicy? Policy(SecurityOptions security) =>
        security.AllowedOrigins.Count == 0
            ? null
            : new CorsPolicyBuilder([.. security.AllowedOrigins])
                .AllowAnyHeader()
                .AllowAnyMethod()
                .AllowCredentials()
                .Build();
}
