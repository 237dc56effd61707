using InteractiveDrama.Server.Configuration;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Library;

/// <summary>The library of a data folder, while its server runs or not.</summary>
internal sealed class LibraryPlace : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private LibraryPlace(string data, string? config) =>
        services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .AddSingleton(_ => MediaStores.Open(data, config))
            .BuildServiceProvider();

    /// <summary>The takes.</summary>
    public ITakes Takes => services.GetRequiredService<ITakes>();

    /// <summary>The media.</summary>
    public IMediaStore Media => services.GetRequiredService<IMediaStore>();

    /// <summary>Opens a library that is there: without its takes, every file would look as if nobody needed it.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="config">The server's file of settings; null when it has none.</param>
    /// <exception cref="UsageException">There is no database.</exception>
    public static LibraryPlace Find(string data, string? config) =>
        File.Exists(Path.Combine(data, SqliteStorageOptions.FileName))
            ? new(data, config)
            : throw new UsageException(
                $"There is no database in '{data}'; give the server's data folder with --data."
            );

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
