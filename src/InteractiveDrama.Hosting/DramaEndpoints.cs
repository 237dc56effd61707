using InteractiveDrama.Hosting.Administration;
using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Hosting.Hubs;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting;

/// <summary>Maps what Interactive Drama answers.</summary>
public static class DramaEndpoints
{
    /// <summary>Maps the hub, the stories, their media, the report, health, what owners do, and the pages.</summary>
    public static IEndpointRouteBuilder MapInteractiveDrama(this IEndpointRouteBuilder app)
    {
        var ours = app.MapGroup("").Guard();
        ours.MapHub<DramaHub>(Protocol.DramaHub.Path).IdentifyViewer(mustBeKnown: true);
        ours.MapStories();
        ours.MapMedia();
        ours.MapHealth();
        ours.MapViewerTokens();
        ours.MapViewerData();
        ours.MapActs();
        ours.MapPages();
        return app;
    }
}
