using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Hosting.Hubs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting;

/// <summary>Maps what Interactive Drama answers.</summary>
public static class DramaEndpoints
{
    /// <summary>Maps the hub, the stories, their media, the report, health and the pages.</summary>
    public static IEndpointRouteBuilder MapInteractiveDrama(this IEndpointRouteBuilder app)
    {
        // Comfort for clients that ask for it; what counts once is the desk's matter.
        app.MapHub<DramaHub>(
            Protocol.DramaHub.Path,
            connection => connection.AllowStatefulReconnects = true
        );
        app.MapStories();
        app.MapMedia();
        app.MapHealth();
        app.MapPages();
        return app;
    }
}
