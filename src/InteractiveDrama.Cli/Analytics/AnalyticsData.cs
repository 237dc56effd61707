using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Administration;
using InteractiveDrama.Hosting.Analytics;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Cli.Analytics;

/// <summary>What a data folder counts, brought up to what its record holds, while its server runs or not.</summary>
internal sealed class AnalyticsData : IAsyncDisposable
{
    private const int SettledAtOnce = 512;

    private readonly ServiceProvider services;
    private readonly string keys;

    private AnalyticsData(string data)
    {
        keys = Path.Combine(data, "analytics");
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
    }

    public IEventStore Events => services.GetRequiredService<IEventStore>();

    /// <summary>What deletes viewers of it.</summary>
    public ViewerDeletion Viewers =>
        new(
            services.GetRequiredService<IViewerData>(),
            services.GetRequiredService<IGrantStore>(),
            Events,
            keys,
            TimeProvider.System,
            Log
        );

    private ILogger Log => services.GetRequiredService<ILogger<AnalyticsData>>();

    /// <summary>Opens a folder, and brings what is counted up to what is recorded.</summary>
    /// <exception cref="UsageException">Nothing is kept there: looking must not make a database.</exception>
    public static async Task<AnalyticsData> OpenAsync(
        string data,
        CancellationToken cancellation
    ) =>
        await FindAsync(data, cancellation)
        ?? throw new UsageException(
            $"There is no database in '{data}'; give the server's data folder with --data."
        );

    /// <summary>The same; null when nothing is kept there.</summary>
    public static async Task<AnalyticsData?> FindAsync(string data, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(data, SqliteStorageOptions.FileName)))
            return null;
        var opened = new AnalyticsData(data);
        try
        {
            await opened.CatchUpAsync(cancellation);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        var feed = services.GetRequiredService<IRecordFeed>();
        await RecordCounting
            .Pump(keys, feed, Events, TimeProvider.System, Log)
            .CatchUpAsync(cancellation);
        var now = TimeProvider.System.GetUtcNow();
        while (await Events.SettleAsync(now, SettledAtOnce, cancellation) == SettledAtOnce) { }
    }
}
