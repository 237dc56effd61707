using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Administration;
using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Hosting.Hubs;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Shots.Library;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting;

/// <summary>Adds Interactive Drama to a host.</summary>
public static class DramaServices
{
    /// <summary>
    /// Registers the runtime. The host also registers a store (such as <c>AddSqliteStorage</c>) and maps the
    /// endpoints with <c>MapInteractiveDrama</c>. A <see cref="TimeProvider"/>, an <see cref="IStoryLooks"/> or an
    /// <see cref="IViewerIdentity"/> registered before is used instead of the standard one.
    /// </summary>
    public static IServiceCollection AddInteractiveDrama(
        this IServiceCollection services,
        Action<DramaOptions> configure
    )
    {
        services.Configure(configure).AddOptions<DramaOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<DramaOptions>, DramaOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStoryLooks, LibraryLooks>();
        services.TryAddSingleton<IShotLibrary>(host => new FolderShotLibrary(
            host.GetRequiredService<IOptions<DramaOptions>>().Value.ShotsFolder
        ));
        services
            .AddSingleton<StoryCatalogue>()
            .AddSingleton(host => new StoryPublisher(
                host.GetRequiredService<StoryCatalogue>(),
                host.GetRequiredService<SessionDesk>(),
                host.GetRequiredService<ILogger<StoryPublisher>>()
            ))
            .AddSingleton<SessionPaths>()
            .AddSingleton<SessionMover>()
            .AddSingleton<ChoiceTaker>()
            .AddSingleton<StoryViews>()
            .AddSingleton<BeatViews>()
            .AddSingleton<BeatPosters>()
            .AddSingleton<ReportBuilder>()
            .AddSingleton<TurnMaker>()
            .AddSingleton<SessionOpener>()
            .AddSingleton(host => new Rehearsals(
                host.GetRequiredService<ISessionStore>(),
                host.GetRequiredService<StoryCatalogue>(),
                host.GetRequiredService<SessionOpener>(),
                host.GetRequiredService<TurnMaker>()
            ))
            .AddSingleton<LiveSessions>()
            .AddSingleton<Connections>()
            .AddSingleton<DeskClock>()
            .AddSingleton<SessionDesk>()
            .AddSingleton<IViewerPush, HubPush>();
        services.TryAddSingleton<IViewerIdentity, StandardViewerIdentity>();
        services
            .AddCors()
            .AddSingleton<ViewerTokens>()
            .AddSingleton<AccessGuard>()
            .AddSingleton<HostNames>()
            .AddSingleton<CrossOrigin>()
            .AddSingleton<ViewerErasure>();
        services
            .AddSignalR()
            .AddHubOptions<DramaHub>(hub =>
            {
                // Faults outermost: what the rate filter refuses is a reply like any other.
                hub.AddFilter<FaultFilter>();
                hub.AddFilter<RateFilter>();
            });
        services.AddSingleton<FaultFilter>().AddSingleton<RateFilter>();
        services.AddHealthChecks().AddCheck<StoreHealth>(StoreHealth.Name);
        return services;
    }
}
