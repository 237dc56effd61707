using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics.Endpoints;
using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Hosting.Analytics.Posting;
using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Options;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Analytics;

/// <summary>Puts the counting of what viewers do together.</summary>
internal static class AnalyticsServices
{
    // Before what closes the doors as well: what was played last is counted before the host ends.
    public static IServiceCollection AddEventCounting(this IServiceCollection services) =>
        services
            .AddSingleton<IntakeSignal>()
            .AddSingleton(host => new DailySalts(
                Path.Combine(AnalyticsFolder(host), "salts"),
                host.GetRequiredService<TimeProvider>(),
                host.GetRequiredService<ILogger<DailySalts>>()
            ))
            .AddSingleton(host => new CountedNames(
                new ViewerPseudonyms(
                    AnalyticsFolder(host),
                    host.GetRequiredService<ILogger<ViewerPseudonyms>>()
                ),
                host.GetRequiredService<DailySalts>()
            ))
            .AddSingleton(host => new PlayerEvents(
                host.GetRequiredService<CountedNames>(),
                host.GetRequiredService<IntakeSignal>(),
                host.GetRequiredService<TimeProvider>(),
                Analytics(host),
                Counting(host) is not null
            ))
            .AddSingleton(host => new Posted(Outbox(host)))
            .AddSingleton(host => new EventPosts(
                host.GetRequiredService<Posted>().Outbox,
                Analytics(host).Webhook,
                host.GetRequiredService<TimeProvider>(),
                host.GetRequiredService<ILogger<EventPosts>>()
            ))
            .AddHostedService(host => host.GetRequiredService<EventPosts>())
            .AddSingleton(host => new EventIntake(
                Through(host) is var (feed, store)
                    ? (
                        new IntakeStep(
                            new RecordPump(
                                feed,
                                store,
                                host.GetRequiredService<CountedNames>().Viewer,
                                host.GetRequiredService<TimeProvider>(),
                                host.GetRequiredService<CountedNames>().Session
                            ),
                            store,
                            host.GetRequiredService<PlayerEvents>().Queue,
                            host.GetRequiredService<TimeProvider>()
                        ),
                        store
                    )
                    : null,
                host.GetRequiredService<DailySalts>(),
                host.GetRequiredService<IntakeSignal>(),
                host.GetRequiredService<EventTelemetry>(),
                Analytics(host),
                host.GetRequiredService<TimeProvider>(),
                host.GetRequiredService<ILogger<EventIntake>>()
            ))
            .AddSingleton(host => new CountedData(
                Counting(host)?.Store,
                host.GetRequiredService<EventIntake>(),
                host.GetRequiredService<CountedNames>()
            ))
            .AddSingleton<EventTelemetry>()
            .AddSingleton<PageLimits>()
            .AddHostedService(host => host.GetRequiredService<EventIntake>());

    /// <summary>As <see cref="Counting"/>, what is to be posted noted on the way.</summary>
    private static (IRecordFeed Feed, IEventStore Store)? Through(IServiceProvider host) =>
        Counting(host) is var (feed, store)
            ? (feed, host.GetRequiredService<Posted>().Outbox ?? store)
            : null;

    private static EventOutbox? Outbox(IServiceProvider host) =>
        Analytics(host).Webhook.Url is not null && Counting(host) is var (_, store)
            ? new EventOutbox(
                store,
                new EventJournal(AnalyticsFolder(host), Analytics(host).Webhook.QueueLength),
                host.GetRequiredService<ILogger<EventOutbox>>()
            )
            : null;

    private static AnalyticsOptions Analytics(IServiceProvider host) =>
        host.GetRequiredService<IOptions<DramaOptions>>().Value.Analytics;

    private static string AnalyticsFolder(IServiceProvider host) =>
        Analytics(host).Folder
        ?? Path.Combine(
            host.GetRequiredService<IOptions<DramaOptions>>().Value.MediaFolder,
            "..",
            "analytics"
        );

    /// <summary>The record and where it is counted; null where nothing is.</summary>
    private static (IRecordFeed Feed, IEventStore Store)? Counting(IServiceProvider host) =>
        Analytics(host).Enabled
        && host.GetService<IRecordFeed>() is { } feed
        && host.GetService<IEventStore>() is { } store
            ? (feed, store)
            : null;

    /// <summary>What is to be posted, when anything is.</summary>
    private sealed record Posted(EventOutbox? Outbox);
}
