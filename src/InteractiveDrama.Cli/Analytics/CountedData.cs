using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InteractiveDrama.Cli.Analytics;

/// <summary>What a data folder holds, counted to the last turn stored.</summary>
internal sealed class CountedData : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private CountedData(ServiceProvider services) => this.services = services;

    /// <summary>Where events are kept and counted.</summary>
    public IEventStore Store => services.GetRequiredService<IEventStore>();

    /// <summary>A port of the folder's store.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Opens a data folder and counts what has not been counted yet.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null when nothing was ever stored there: reading must not make a database where none is.</returns>
    public static async Task<CountedData?> OpenAsync(string data, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(data, SqliteStorageOptions.FileName)))
            return null;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
        try
        {
            var opened = new CountedData(services);
            await DataFolderPump
                .Of(
                    data,
                    services.GetRequiredService<IRecordFeed>(),
                    opened.Store,
                    TimeProvider.System,
                    NullLogger.Instance
                )
                .CatchUpAsync(cancellation);
            return opened;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
