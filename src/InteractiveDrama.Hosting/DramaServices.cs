using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Administration;
using InteractiveDrama.Hosting.Analytics;
using InteractiveDrama.Hosting.Endpoints;
using InteractiveDrama.Hosting.Events;
using InteractiveDrama.Hosting.Experiments;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Hubs;
using InteractiveDrama.Hosting.Hubs.Protocols;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Lifecycle;
using InteractiveDrama.Hosting.Limits;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Hosting.Releases;
using InteractiveDrama.Hosting.Review;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Hosting.TakingBack.Purging;
using InteractiveDrama.Hosting.Trails;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.TakingBack;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting;

/// <summary>Adds Interactive Drama to a host.</summary>
public static class DramaServices
{
    /// <summary>
    /// Registers the runtime, its options read from configuration. They are checked when the host starts: a name that is
    /// no setting, or a value that is not allowed, stops it with a sentence for each.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The section of the options, or a configuration with a section <c>InteractiveDrama</c>.</param>
    /// <param name="configure">What code decides after the configuration: the stories at least.</param>
    public static IServiceCollection AddInteractiveDrama(
        this IServiceCollection services,
        IConfiguration configuration,
        Action<DramaOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<IConfigureOptions<DramaOptions>>(
            new ConfiguredOptions<DramaOptions>(
                configuration as IConfigurationSection
                    ?? configuration.GetSection(DramaOptions.Section)
            )
        );
        return services.AddInteractiveDrama(configure ?? (static _ => { }));
    }

    /// <summary>
    /// Registers the runtime. The host also registers a store (such as <c>AddSqliteStorage</c>) and maps the
    /// endpoints with <c>MapInteractiveDrama</c>. A <see cref="TimeProvider"/>, an <see cref="IStoryLooks"/>, an
    /// <see cref="IMediaStore"/>, an <see cref="IViewerIdentity"/> or an <see cref="IEntitlements"/> registered before is used instead of the standard one;
    /// every <see cref="IDramaEvents"/> hears what happens.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">What the host decides; checked when it starts.</param>
    public static IServiceCollection AddInteractiveDrama(
        this IServiceCollection services,
        Action<DramaOptions> configure
    ) =>
        services
            .AddOptionsOf(configure)
            .AddStories()
            .AddPublishing()
            .AddReleases()
            .AddSessions()
            .AddShots()
            .AddTakingBack()
            .AddAccess()
            .AddGates()
            .AddLimits()
            .AddEvents()
            .AddEventCounting()
            .AddLifecycle()
            .AddObservability()
            .AddHub();

    private static IServiceCollection AddOptionsOf(
        this IServiceCollection services,
        Action<DramaOptions> configure
    )
    {
        services.AddOptions<DramaOptions>().Configure(configure).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<IValidateOptions<DramaOptions>, DramaOptionsCheck>();
    }

    private static IServiceCollection AddStories(this IServiceCollection services)
    {
        services.TryAddSingleton<IStoryLooks, LibraryLooks>();
        services.TryAddSingleton<IMediaStore>(host => new FolderMediaStore(
            host.GetRequiredService<IOptions<DramaOptions>>().Value.MediaFolder,
            host.GetRequiredService<TimeProvider>()
        ));
        services.TryAddSingleton<IShotLibrary>(host => new DrawnShots(
            host.GetRequiredService<IMediaStore>()
        ));
        return services
            .AddReview()
            .AddSingleton(host => new ServedMedia(
                host.GetRequiredService<StoryCatalogue>(),
                host.GetRequiredService<IShotLibrary>(),
                host.GetRequiredService<IMediaStore>(),
                host.GetService<ITakes>()
            ))
            .AddSingleton<StoryCatalogue>()
            .AddSingleton(host => new StoryPublisher(
                host.GetRequiredService<StoryCatalogue>(),
                host.GetRequiredService<SessionDesk>(),
                host.GetRequiredService<LibraryWishes>(),
                host.GetRequiredService<ILogger<StoryPublisher>>()
            ))
            .AddSingleton<StoryViews>()
            .AddSingleton<FirstShots>()
            .AddSingleton<LikelyChoices>()
            .AddSingleton<BeatViews>()
            .AddSingleton<EndingShares>()
            .AddSingleton<BeatPosters>()
            .AddSingleton(host => new ReportMaker(
                host.GetRequiredService<IEventStore>(),
                host.GetRequiredService<TimeProvider>()
            ));
    }

    private static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.TryAddSingleton<IReleasedTakes>(host => host.GetRequiredService<ServedReleases>());
        return services
            .AddSingleton<PolicyInForce>()
            .AddSingleton(host => new ReviewDesk(
                ReviewStores.Of(host),
                host.GetRequiredService<StoryCatalogue>(),
                host.GetRequiredService<PolicyInForce>(),
                host.GetService<IStoryNeeds>(),
                host.GetRequiredService<LibraryWishes>(),
                host.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(host => new TakeMaker(
                host.GetRequiredService<ReviewDesk>(),
                host.GetService<IReviewLog>(),
                host.GetRequiredService<ShotStories>(),
                host.GetRequiredService<ShotFloor>(),
                host.GetRequiredService<LibraryWishes>(),
                host.GetRequiredService<IHostApplicationLifetime>(),
                host.GetRequiredService<TimeProvider>(),
                host.GetRequiredService<ILogger<TakeMaker>>()
            ))
            .AddSingleton(host => new ShowingCounts(
                host.GetService<IShowings>(),
                host.GetRequiredService<IStoryLooks>(),
                host.GetRequiredService<TimeProvider>(),
                host.GetRequiredService<ILogger<ShowingCounts>>()
            ))
            .AddHostedService(host => host.GetRequiredService<ShowingCounts>())
            .AddSingleton(host => new TakeIndex(
                host.GetService<ITakes>(),
                new TakeStandings(host.GetService<IReviewLog>()),
                new LateTakes(host.GetService<IJobJournal>()),
                host.GetRequiredService<PolicyInForce>(),
                host.GetRequiredService<IReleasedTakes>()
            ));
    }

    private static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services
            .AddSingleton(host => new BlobFolder(
                host.GetRequiredService<IOptions<DramaOptions>>().Value.Publishing.Folder
            ))
            .AddSingleton<VersionPackages>()
            .AddSingleton<SessionForecaster>()
            .AddSingleton<PublishingGate>()
            .AddSingleton<Staging>()
            .AddSingleton<VersionPublisher>()
            .AddHostedService<LastPublished>();

    private static IServiceCollection AddReleases(this IServiceCollection services) =>
        services.AddSingleton<ServedReleases>().AddHostedService<ReleaseWatch>();

    private static IServiceCollection AddSessions(this IServiceCollection services) =>
        services
            .AddSingleton<ExperimentUnits>()
            .AddSingleton<ExperimentDesk>()
            .AddSingleton<SessionPaths>()
            .AddSingleton<SessionMover>()
            .AddSingleton<ChoiceTaker>()
            .AddSingleton<SessionRewinder>()
            .AddSingleton<Replies>()
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
            .AddSingleton<TrailViews>()
            .AddSingleton<SessionTrails>()
            .AddSingleton<SessionDesk>();

    private static IServiceCollection AddShots(this IServiceCollection services) =>
        services
            .AddSingleton<ShotHooks>()
            .AddSingleton(host => new StoryLabels(
                host.GetRequiredService<StoryCatalogue>(),
                host.GetService<ITakes>(),
                host.GetRequiredService<IOptions<DramaOptions>>(),
                host.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<ShotProviders>()
            .AddSingleton<ShotStories>()
            .AddSingleton(host => new ReferenceKeeper(host.GetRequiredService<IMediaStore>()))
            .AddSingleton<LiveOrders>()
            .AddSingleton<LibraryWishes>()
            .AddSingleton<FloorWatch>()
            .AddSingleton(host => new ShotFloor(
                host.GetService<ITakes>(),
                host.GetService<IJobJournal>(),
                host.GetRequiredService<IMediaStore>(),
                host.GetRequiredService<ShotProviders>(),
                host.GetRequiredService<ShotStories>(),
                host.GetRequiredService<LiveOrders>(),
                host.GetRequiredService<FloorWatch>(),
                host.GetRequiredService<StoryLabels>(),
                host.GetRequiredService<TimeProvider>(),
                host.GetService<IHalts>(),
                host.GetService<IReviewLog>()
            ))
            .AddSingleton<ChoiceCounts>()
            .AddSingleton(host => new ChoiceSeeds(
                host.GetService<IPlaythroughs>(),
                host.GetRequiredService<StoryCatalogue>(),
                host.GetRequiredService<ChoiceCounts>(),
                host.GetRequiredService<ILogger<ChoiceSeeds>>()
            ))
            .AddSingleton(host => new ShotStatus(
                host.GetRequiredService<ShotFloor>(),
                host.GetRequiredService<ShotStories>(),
                host.GetRequiredService<StoryCatalogue>(),
                host.GetService<IJobJournal>(),
                host.GetRequiredService<IActLog>(),
                host.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<ShotForeman>()
            .AddSingleton<ShotHerald>()
            .AddHostedService(host => host.GetRequiredService<ChoiceSeeds>())
            .AddHostedService(host => host.GetRequiredService<ShotForeman>())
            .AddHostedService<LibraryWatch>()
            .AddHostedService<HookRelay>();

    private static IServiceCollection AddTakingBack(this IServiceCollection services) =>
        services
            .AddSingleton(host => new SealedMedia(host.GetService<IReviewLog>()))
            .AddSingleton(host => new Withdrawals(
                host.GetRequiredService<ITakes>(),
                host.GetRequiredService<IReviewLog>(),
                host.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<WithdrawalHerald>()
            .AddSingleton(host => new ShotReports(
                host.GetService<IReviewLog>(),
                host.GetService<ITakes>(),
                host.GetRequiredService<IStoryLooks>(),
                host.GetRequiredService<DramaTelemetry>(),
                host.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(host => new PurgeRun(
                host.GetService<IReviewLog>(),
                host.GetService<ITakes>(),
                host.GetRequiredService<IOptions<DramaOptions>>(),
                host.GetRequiredService<DramaTelemetry>(),
                host.GetRequiredService<TimeProvider>(),
                host.GetRequiredService<ILogger<PurgeRun>>()
            ))
            .AddSingleton(host => new RecordWatch(
                host.GetService<IReviewLog>(),
                host.GetService<IHalts>(),
                host.GetService<ITakes>(),
                host.GetRequiredService<LibraryWishes>(),
                host.GetRequiredService<WithdrawalHerald>(),
                host.GetRequiredService<ShotFloor>(),
                host.GetRequiredService<PurgeRun>(),
                host.GetRequiredService<TimeProvider>(),
                host.GetRequiredService<ILogger<RecordWatch>>()
            ))
            .AddHostedService(host => host.GetRequiredService<PurgeRun>())
            .AddHostedService(host => host.GetRequiredService<RecordWatch>());

    private static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton<IViewerIdentity, StandardViewerIdentity>();
        return services
            .AddCors()
            .AddSingleton<ViewerTokens>()
            .AddSingleton<AccessGuard>()
            .AddSingleton<HostNames>()
            .AddSingleton<CrossOrigin>()
            .AddSingleton<ViewerErasure>();
    }

    private static IServiceCollection AddGates(this IServiceCollection services)
    {
        services.TryAddSingleton<IEntitlements, StandardEntitlements>();
        return services
            .AddSingleton<GateKeeper>()
            .AddSingleton<GateOpener>()
            .AddSingleton(host => new Grants(
                host.GetRequiredService<IGrantStore>(),
                host.GetRequiredService<GateOpener>(),
                host.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<MediaKeys>()
            .AddSingleton<MediaSigner>();
    }

    private static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.TryAddSingleton<IConnectionViewer, SignedInViewer>();
        return services.AddSingleton<Callers>().AddSingleton<AddressGate>();
    }

    // Before what closes the doors: services stop in the opposite order, and the last command is news as well.
    private static IServiceCollection AddEvents(this IServiceCollection services) =>
        services
            .AddSingleton<StoredTurns>()
            .AddSingleton<DramaEventQueue>()
            .AddHostedService(host => host.GetRequiredService<DramaEventQueue>());

    private static IServiceCollection AddLifecycle(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<StoreHealth>(StoreHealth.Name)
            .AddCheck<OpenHealth>(OpenHealth.Name);
        return services
            .AddSingleton<Doors>()
            .AddHostedService<OrderlyStop>()
            .AddHostedService<RetentionSweep>();
    }

    private static IServiceCollection AddObservability(this IServiceCollection services) =>
        services
            .AddMetrics()
            .AddSingleton(host => new DramaTelemetry(
                host.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(),
                host.GetRequiredService<LiveSessions>(),
                host.GetRequiredService<Callers>()
            ));

    private static IServiceCollection AddHub(this IServiceCollection services)
    {
        services
            .AddSignalR()
            .AddHubOptions<DramaHub>(hub =>
            {
                // Faults outermost: what the limits refuse is a reply like any other.
                hub.AddFilter<FaultFilter>();
                hub.AddFilter<LimitFilter>();
                // A connection's commands are answered in the order they came: outbox and limits rely on it.
                hub.MaximumParallelInvocationsPerClient = 1;
            });
        services
            .AddOptions<HubOptions<DramaHub>>()
            .PostConfigure<IOptions<DramaOptions>>(
                (hub, drama) => hub.MaximumReceiveMessageSize = drama.Value.Limits.MessageBytes
            );
        return services
            .AddSingleton<FaultFilter>()
            .AddSingleton<LimitFilter>()
            .AddSingleton<IViewerPush, HubPush>()
            .AddDramaConnections();
    }
}
