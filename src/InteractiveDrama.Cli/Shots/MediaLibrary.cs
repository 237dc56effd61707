using InteractiveDrama.Server.Configuration;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Supplied;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The takes and media in a data folder, while its server runs or not.</summary>
internal sealed class MediaLibrary : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Lazy<LabelSources> sources;

    private MediaLibrary(string data, string? config)
    {
        services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = data })
            .BuildServiceProvider();
        Store = MediaStores.Open(data, config);
        sources = new Lazy<LabelSources>(() => LabelSources.Read(data, config));
    }

    public ITakes Takes => services.GetRequiredService<ITakes>();

    public IMediaStore Store { get; }

    public IJobJournal Jobs => services.GetRequiredService<IJobJournal>();

    public IReviewLog Reviews => services.GetRequiredService<IReviewLog>();

    public IHalts Halts => services.GetRequiredService<IHalts>();

    public IShowings Showings => services.GetRequiredService<IShowings>();

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

    /// <summary>How the files of a story are labelled and sealed here.</summary>
    /// <param name="settings">What the story says.</param>
    public TakeLabelling Labelling(StorySettings settings)
    {
        var rules = LabelRules.Of(settings, sources.Value.Producer);
        return new TakeLabelling(_ => rules, Takes, sources.Value.Signer);
    }

    /// <summary>What makes takes of supplied media.</summary>
    /// <param name="settings">What the story says.</param>
    /// <exception cref="IOException">ffmpeg is not on this machine.</exception>
    public SuppliedTakes Supplied(StorySettings settings) =>
        new(
            FfmpegTools.Find() ?? throw new IOException(FfmpegTools.Missing),
            Store,
            Takes,
            TimeProvider.System,
            Labelling(settings)
        );

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
