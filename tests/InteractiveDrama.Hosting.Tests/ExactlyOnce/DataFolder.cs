using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>The data folder of a server that is not running, read as a server reads it.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public DataFolder(string folder) =>
        services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = folder })
            .BuildServiceProvider();

    public ISessionStore Store => services.GetRequiredService<ISessionStore>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        // Readers are pooled by the provider of SQLite, and would keep the file open.
        SqliteConnection.ClearAllPools();
    }
}
