using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Hosting.Hubs;
using InteractiveDrama.Hosting.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting;

/// <summary>Maps what Interactive Drama answers.</summary>
public static class DramaEndpoints
{
    /// <summary>Maps the hub, the stories, their media, the report, health and the pages.</summary>
    public static IEndpointRouteBuilder MapInteractiveDrama(this IEndpointRouteBuilder app)
    {
        var limits = app.ServiceProvider.GetRequiredService<IOptions<DramaOptions>>().Value.Limits;
        app.MapHub<DramaHub>(
                Protocol.DramaHub.Path,
                transport => transport.TransportSendTimeout = limits.SendTimeout
            )
            .Add(app.ServiceProvider.GetRequiredService<AddressGate>().Guard);
        app.MapStories();
        app.MapMedia();
        app.MapHealth();
        app.MapPages();
        return app;
    }
}
