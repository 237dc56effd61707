using InteractiveDrama.Hosting.Administration;
using InteractiveDrama.Hosting.Analytics.Endpoints;
using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Hubs;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Limits;
using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Hosting.Review;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.TakingBack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting;

/// <summary>Maps what Interactive Drama answers.</summary>
public static class DramaEndpoints
{
    /// <summary>Maps the hub, the stories, their media, the report, health, what owners and writers do, and the pages.</summary>
    public static IEndpointRouteBuilder MapInteractiveDrama(this IEndpointRouteBuilder app)
    {
        var limits = app.ServiceProvider.GetRequiredService<IOptions<DramaOptions>>().Value.Limits;
        var ours = app.MapGroup("").Guard();
        ours.MapHub<DramaHub>(
                Protocol.DramaHub.Path,
                transport =>
                {
                    transport.TransportSendTimeout = limits.SendTimeout;
                    // Comfort for clients that ask for it; what counts once is the desk's matter.
                    transport.AllowStatefulReconnects = true;
                }
            )
            .IdentifyViewer(mustBeKnown: true)
            .Add(app.ServiceProvider.GetRequiredService<AddressGate>().Guard);
        ours.MapStories();
        ours.MapMedia();
        ours.MapHealth();
        ours.MapViewerTokens();
        ours.MapViewerData();
        ours.MapPageEvents();
        ours.MapEventExport();
        ours.MapActs();
        ours.MapProvenance();
        ours.MapStaging();
        ours.MapPublished();
        ours.MapGrants();
        ours.MapShots();
        ours.MapTakingBack();
        ours.MapReviews();
        ours.MapPages();
        return app;
    }
}
