using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Security;

/// <summary>Stands before everything the runtime answers: the server's name, the page's origin, the headers.</summary>
internal static class EndpointGuard
{
    /// <summary>Guards all endpoints of a group.</summary>
    public static RouteGroupBuilder Guard(this RouteGroupBuilder group)
    {
        var services = ((IEndpointRouteBuilder)group).ServiceProvider;
        var security = services.GetRequiredService<IOptions<DramaOptions>>().Value.Security;
        var origins = services.GetRequiredService<CrossOrigin>();
        var names = services.GetRequiredService<HostNames>();
        IEndpointConventionBuilder all = group;
        all.Finally(endpoint => AnswerPreflights(endpoint, origins));
        all.Finally(HttpFaults.Answer);
        return group.First(async http =>
        {
            SecurityHeaders.Set(http.Response, security.Framing);
            if (names.Refuse(http.Request) is { } misled)
            {
                await HttpRefusal.WriteAsync(
                    http,
                    StatusCodes.Status421MisdirectedRequest,
                    ErrorCodes.Forbidden,
                    misled
                );
                return false;
            }
            if (origins.Answer(http))
            {
                return false;
            }
            if (origins.Refuse(http) is { } foreign)
            {
                await HttpRefusal.WriteAsync(
                    http,
                    StatusCodes.Status403Forbidden,
                    ErrorCodes.Forbidden,
                    foreign
                );
                return false;
            }
            return true;
        });
    }

    private static void AnswerPreflights(EndpointBuilder endpoint, CrossOrigin origins)
    {
        if (!origins.IsConfigured)
        {
            return;
        }
        // A hub names no methods: beside the pages, which take every path, its preflights would find nothing.
        if (!endpoint.Metadata.OfType<IHttpMethodMetadata>().Any())
        {
            endpoint.Metadata.Add(new HttpMethodMetadata(["GET", "POST", "DELETE"]));
        }
        for (var i = 0; i < endpoint.Metadata.Count; i++)
        {
            if (endpoint.Metadata[i] is IHttpMethodMetadata methods)
            {
                endpoint.Metadata[i] = new HttpMethodMetadata(
                    methods.HttpMethods,
                    acceptCorsPreflight: true
                );
            }
        }
    }
}
