using InteractiveDrama.Server.Configuration;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Supplied;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The takes and media in a data folder, while its server runs or not.</summary>
internal sealed class MediaLibrary : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private MediaLibrary(string data, string? config)
    {
        services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
        Store = MediaStores.Open(data, config);
    }

    public ITakes Takes => services.GetRequiredService<ITakes>();

    public IMediaStore Store { get; }

    public IReviewLog Reviews => services.GetRequiredService<IReviewLog>();

    public IHalts Halts => services.GetRequiredService<IHalts>();

    public IJobJournal Jobs => services.GetRequiredService<IJobJournal>();

    /// <summary>Opens the folder, and makes it when it is not there.</summary>
    public static MediaLibrary Open(string data, string? config = null) => new(data, config);

    /// <summary>Opens the folder; null when nothing is kept there, because reading must not make a database.</summary>
    public static MediaLibrary? Find(string data, string? config = null) =>
        File.Exists(Path.Combine(data, SqliteStorageOptions.FileName)) ? new(data, config) : null;

    /// <summary>Opens a library that must be there: without its takes, every file would look as if nobody needed it.</summary>
    /// <exception cref="UsageException">There is no database.</exception>
    public static MediaLibrary Need(string data, string? config) =>
        Find(data, config)
        ?? throw new UsageException(
            $"There is no database in '{data}'; give the server's data folder with --data."
        );

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
