using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Keys;

/// <summary>The keys and acts in a data folder, while its server runs or not.</summary>
internal sealed class AccessStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private AccessStore(string data) =>
        services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();

    public IKeyStore Keys => services.GetRequiredService<IKeyStore>();

    public IActLog Acts => services.GetRequiredService<IActLog>();

    /// <summary>Whoever runs this command.</summary>
    public static Actor User { get; } = new($"local:{Environment.UserName}", [Role.Owner]);

    /// <summary>Opens the folder, and makes it when it is not there.</summary>
    public static AccessStore Open(string data) => new(data);

    /// <summary>Opens the folder; null when nothing is kept there, because reading must not make a database.</summary>
    public static AccessStore? Find(string data) =>
        File.Exists(Path.Combine(data, SqliteStorageOptions.FileName)) ? new(data) : null;

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
