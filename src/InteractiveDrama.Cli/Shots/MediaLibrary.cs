using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Supplied;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The takes and media in a data folder, while its server runs or not.</summary>
internal sealed class MediaLibrary : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private MediaLibrary(string data)
    {
        services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
        Store = new FolderMediaStore(Path.Combine(data, "media"), TimeProvider.System);
    }

    public ITakes Takes => services.GetRequiredService<ITakes>();

    public IMediaStore Store { get; }

    /// <summary>Opens the folder, and makes it when it is not there.</summary>
    public static MediaLibrary Open(string data) => new(data);

    /// <summary>Opens the folder; null when nothing is kept there, because reading must not make a database.</summary>
    public static MediaLibrary? Find(string data) =>
        File.Exists(Path.Combine(data, SqliteStorageOptions.FileName)) ? new(data) : null;

    /// <summary>What makes takes of supplied media.</summary>
    /// <exception cref="IOException">ffmpeg is not on this machine.</exception>
    public SuppliedTakes Supplied() =>
        new(
            FfmpegTools.Find() ?? throw new IOException(FfmpegTools.Missing),
            Store,
            Takes,
            TimeProvider.System
        );

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
