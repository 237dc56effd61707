using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>A store in a folder of its own.</summary>
internal sealed class SqliteFolder : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drama").FullName;
    private readonly long? maximumBytes;
    private readonly long? maximumAnalyticsBytes;
    private readonly TimeProvider time;
    private ServiceProvider services;

    public SqliteFolder(
        long? maximumBytes = null,
        TimeProvider? time = null,
        long? maximumAnalyticsBytes = null
    )
    {
        this.maximumAnalyticsBytes = maximumAnalyticsBytes;
        this.maximumBytes = maximumBytes;
        this.time = time ?? TimeProvider.System;
        services = Open();
    }

    public ISessionStore Store => services.GetRequiredService<ISessionStore>();

    public IPlaythroughs Playthroughs => services.GetRequiredService<IPlaythroughs>();

    /// <summary>Another port of the store.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The file itself, past the store.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, SqliteStorageOptions.FileName)}"
        );
        connection.Open();
        return connection;
    }

    /// <summary>The same folder, opened a second time as another process does.</summary>
    public SecondOpening Beside() => new(Open());

    /// <summary>Changes the analytics file past the store.</summary>
    public void ChangeAnalytics(string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, SqliteStorageOptions.AnalyticsFileName)}"
        );
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public async Task ReopenAsync()
    {
        await services.DisposeAsync();
        services = Open();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Open() =>
        new ServiceCollection()
            .AddSingleton(time)
            .AddSqliteStorage(
                new SqliteStorageOptions
                {
                    Folder = folder,
                    MaximumBytes = maximumBytes,
                    MaximumAnalyticsBytes = maximumAnalyticsBytes,
                }
            )
            .BuildServiceProvider();

    /// <summary>A second opening of the folder.</summary>
    internal sealed class SecondOpening(ServiceProvider services) : IAsyncDisposable
    {
        public T Get<T>()
            where T : notnull => services.GetRequiredService<T>();

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
