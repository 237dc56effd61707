using InteractiveDrama.Playback.Sessions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>A store on a folder that the test has prepared.</summary>
internal sealed class PreparedFolder(string folder) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddSqliteStorage(new SqliteStorageOptions { Folder = folder })
        .BuildServiceProvider();

    public ISessionStore Store => services.GetRequiredService<ISessionStore>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
