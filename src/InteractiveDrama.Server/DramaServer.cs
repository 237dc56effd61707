using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Server.Configuration;
using InteractiveDrama.Server.Descriptions;
using InteractiveDrama.Server.Review;
using InteractiveDrama.Server.Studio;
using InteractiveDrama.Server.Studio.Http;
using InteractiveDrama.Server.Studio.Projects;
using InteractiveDrama.Server.Telemetry;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Options;
using Serilog;

namespace InteractiveDrama.Server;

/// <summary>The ready-made host: runtime, SQLite store, pages and logs put together.</summary>
public sealed class DramaServer : IAsyncDisposable
{
    /// <summary>What the listener and the store have to close, after commands and connections had theirs.</summary>
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(5);

    private readonly WebApplication app;
    private readonly string urls;

    private DramaServer(WebApplication app, string urls) => (this.app, this.urls) = (app, urls);

    /// <summary>Puts a server together; nothing runs yet.</summary>
    /// <exception cref="ServerStartException">A setting cannot be what it is; the message has a sentence for each.</exception>
    public static DramaServer Create(DramaServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return Compose(options);
        }
        catch (OptionsValidationException e)
        {
            throw new ServerStartException(string.Join(Environment.NewLine, e.Failures), e);
        }
    }

    private static DramaServer Compose(DramaServerOptions options)
    {
        // The folder the command was called in is the writer's: no settings or pages are picked up from it.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        if (options.ConfigFile is { } file)
        {
            builder.Configuration.AddFile(file);
        }
        var proxy = builder.Configuration.Read<ProxyOptions>("Proxy");
        builder.WebHost.UseUrls(options.Urls);
        AddLogsAndTelemetry(builder, options);
        builder.Services.AddSqliteStorage(new SqliteStorageOptions { Folder = options.DataFolder });
        var media = builder.Configuration.Read<MediaStoreOptions>(MediaStores.Section);
        // Opened now, so that a setting that cannot be shows before the first viewer; the container closes it.
        var store = MediaStores.Open(options.DataFolder, media);
        builder.Services.AddSingleton(_ => store);
        CheckCredentials(builder.Configuration);
        builder.Services.AddSingleton<IStoryNeeds, ExploredNeeds>();
        builder.Services.AddInteractiveDrama(
            builder.Configuration,
            drama =>
            {
                foreach (var story in options.Stories)
                {
                    drama.Stories.Add(story);
                }
                drama.PagesFolder = options.PagesFolder ?? drama.PagesFolder;
                drama.MediaFolder = MediaStores.FolderOf(options.DataFolder);
                drama.Shots.ProvidersFile ??= Path.Combine(
                    options.DataFolder,
                    ProviderCatalogue.FileName
                );
                drama.Credentials.Folder ??= Path.Combine(options.DataFolder, "credentials");
                drama.ReleasesFolder = Path.Combine(options.DataFolder, ReleaseFolder.Name);
                drama.Publishing.Folder = Path.Combine(options.DataFolder, "publishing");
                options.Configure?.Invoke(drama);
            }
        );
        builder
            .Services.AddOptions<HostOptions>()
            .Configure<IOptions<DramaOptions>>(
                (host, drama) =>
                    host.ShutdownTimeout = (drama.Value.Shutdown.Grace * 2) + ClosingTime
            );
        builder.Services.AddStudio(options);
        builder.Services.AddApiDescription();
        var built = builder.Build();
        built.UseProxies(proxy);
        built.MapInteractiveDrama();
        built.MapStudio();
        built.MapApiDescription();
        return new DramaServer(built, options.Urls);
    }

    // A certificate that cannot be used shows now as well, not at the first shot.
    private static void CheckCredentials(IConfiguration configuration)
    {
        var credentials = configuration.Read<CredentialOptions>(
            $"{DramaOptions.Section}:Credentials"
        );
        if (credentials is { Certificate: null, Key: null })
        {
            return;
        }
        try
        {
            CredentialSource.Open(credentials, TimeProvider.System);
        }
        catch (IOException e)
        {
            throw new ServerStartException(e.Message, e);
        }
    }

    private static void AddLogsAndTelemetry(
        WebApplicationBuilder builder,
        DramaServerOptions options
    )
    {
        var log = builder.Configuration.Read<LogOptions>("Log");
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(ServerLog.Create(options, log), dispose: true);
        var otlp = builder.Configuration.Read<OtlpOptions>("Otlp");
        if (OtlpExport.IsWanted(otlp, builder.Configuration))
        {
            builder.Services.AddHostedService(_ => new OtlpExport(otlp));
        }
    }

    /// <summary>The addresses it listens at; empty before <see cref="StartAsync"/>.</summary>
    public IReadOnlyCollection<string> Addresses => [.. app.Urls];

    /// <summary>What the server is made of, for those who read its store.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>True when the writer's desk is there: every address is a loopback one.</summary>
    public bool HasStudio => app.Services.GetRequiredService<StudioGuard>().IsLoopback;

    /// <summary>Puts a project on the writer's desk.</summary>
    /// <param name="path">A project folder or an <c>.ink</c> file.</param>
    /// <returns>Its id: the desk is at <c>/studio/</c> and this.</returns>
    /// <exception cref="StoryNotFoundException">There is no story there.</exception>
    public string OpenInStudio(string path)
    {
        try
        {
            return app.Services.GetRequiredService<OpenProjects>().Open(path).Id;
        }
        catch (StudioException e)
        {
            throw new StoryNotFoundException(e.Message);
        }
    }

    /// <summary>Opens the store and starts to listen.</summary>
    /// <exception cref="ServerStartException">The address or the data folder cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        try
        {
            var time = app.Services.GetRequiredService<TimeProvider>();
            // The store is opened and migrated now, so that a folder that cannot be used shows before the first viewer.
            await app
                .Services.GetRequiredService<ISessionStore>()
                .MarkSeenAsync("", time.GetUtcNow(), cancellation);
            await app.StartAsync(cancellation);
        }
        catch (OptionsValidationException e)
        {
            throw new ServerStartException(string.Join(Environment.NewLine, e.Failures), e);
        }
        catch (StoreUnavailableException e)
        {
            throw new ServerStartException($"{e.Message} Give another data folder with --data.", e);
        }
        catch (Exception e) when (e is IOException or FormatException or InvalidOperationException)
        {
            throw new ServerStartException(
                $"The server cannot listen at {urls}: {e.Message.TrimEnd('.')}. Give another address with --urls.",
                e
            );
        }
    }

    /// <summary>Waits until the process is asked to stop (Ctrl+C, SIGTERM), then lets open commands finish.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation = default) =>
        app.WaitForShutdownAsync(cancellation);

    /// <summary>Stops listening and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
