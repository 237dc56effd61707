using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Sqlite.Access;
using InteractiveDrama.Storage.Sqlite.Analytics;
using InteractiveDrama.Storage.Sqlite.Playthroughs;
using InteractiveDrama.Storage.Sqlite.Publishing;
using InteractiveDrama.Storage.Sqlite.Review;
using InteractiveDrama.Storage.Sqlite.Schema;
using InteractiveDrama.Storage.Sqlite.Sessions;
using InteractiveDrama.Storage.Sqlite.Shots;
using InteractiveDrama.Storage.Sqlite.Takes;
using InteractiveDrama.Storage.Sqlite.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Storage.Sqlite;

/// <summary>Registers the SQLite store behind the ports of the core.</summary>
public static class SqliteStorageServices
{
    /// <summary>
    /// Adds <see cref="ISessionStore"/>, <see cref="IPlaythroughs"/>, <see cref="IRecordFeed"/>, <see cref="IKeyStore"/>, <see cref="IGrantStore"/>,
    /// <see cref="IActLog"/>, <see cref="IViewerData"/>, <see cref="IVersionStore"/>, <see cref="IStorySessions"/>,
    /// <see cref="ITakes"/>, <see cref="IJobJournal"/>, <see cref="IReviewLog"/>, <see cref="IShowings"/> and
    /// <see cref="IHalts"/> on one SQLite file. The file is made and migrated at its first use; a folder that cannot be written shows then, as
    /// <see cref="StoreUnavailableException"/>. <see cref="IEventStore"/> has a file of its own beside it.
    /// </summary>
    public static IServiceCollection AddSqliteStorage(
        this IServiceCollection services,
        SqliteStorageOptions options
    ) =>
        services
            .AddSingleton(new SqliteDatabase(options))
            .AddSingleton<GroupWriter>()
            .AddSingleton<ISessionStore, SqliteSessionStore>()
            .AddSingleton<IPlaythroughs, SqlitePlaythroughs>()
            .AddSingleton<IRecordFeed, SqliteRecordFeed>()
            .AddSingleton(options.Counting)
            .AddSingleton(new AnalyticsDatabase(options))
            .AddSingleton<AnalyticsWriter>()
            .AddSingleton<IEventStore, SqliteEventStore>()
            .AddSingleton<SqliteReads>()
            .AddSingleton<IKeyStore, SqliteKeyStore>()
            .AddSingleton<IGrantStore, SqliteGrantStore>()
            .AddSingleton<IActLog, SqliteActLog>()
            .AddSingleton<IViewerData, SqliteViewerData>()
            .AddSingleton<IVersionStore, SqliteVersionStore>()
            .AddSingleton<IStorySessions, SqliteStorySessions>()
            .AddSingleton<IJobJournal, SqliteJobJournal>()
            .AddSingleton<IReviewLog, SqliteReviewLog>()
            .AddSingleton<IShowings, SqliteShowings>()
            .AddSingleton<IHalts, SqliteHalts>()
            .AddSingleton<ITakes>(host => new SqliteTakes(
                host.GetRequiredService<SqliteReads>(),
                host.GetRequiredService<GroupWriter>(),
                host.GetService<TimeProvider>() ?? TimeProvider.System
            ));
}
