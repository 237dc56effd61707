using System.Diagnostics.Metrics;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Stories.Compilation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>A real server on a free port, with a store in a folder of its own and time that the test moves.</summary>
internal sealed class TestDrama : IAsyncDisposable
{
    private static readonly Lock Compiling = new();

    private readonly WebApplication app;
    private readonly string folder;
    private readonly bool keepFolder;

    private TestDrama(WebApplication app, string folder, bool keepFolder, ManualTime time) =>
        (this.app, this.folder, this.keepFolder, Time) = (app, folder, keepFolder, time);

    public ManualTime Time { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>What tells this server's meters from those of others in the process.</summary>
    public object MeterScope => Services.GetRequiredService<IMeterFactory>();

    public Uri Address => new(app.Urls.First());

    /// <summary>Starts on a folder of its own.</summary>
    public static Task<TestDrama> StartAsync(
        string script,
        Action<DramaOptions> configure,
        Action<WebApplicationBuilder>? host = null,
        Action<WebApplication>? pipeline = null
    ) =>
        StartAsync(
            script,
            Directory.CreateTempSubdirectory("drama").FullName,
            configure: configure,
            host: host,
            pipeline: pipeline
        );

    public static Task<TestDrama> StartAsync(string script) =>
        StartAsync(script, Directory.CreateTempSubdirectory("drama").FullName);

    /// <summary>Starts on a folder that outlives the server.</summary>
    public static async Task<TestDrama> StartAsync(
        string script,
        string folder,
        bool keepFolder = false,
        Action<DramaOptions>? configure = null,
        SqliteStorageOptions? storage = null,
        Action<WebApplicationBuilder>? host = null,
        Action<WebApplication>? pipeline = null,
        Action<IServiceCollection>? register = null
    )
    {
        var time = new ManualTime();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IStoryLooks, PlainLooks>();
        register?.Invoke(builder.Services);
        builder.Services.AddSqliteStorage(storage ?? new SqliteStorageOptions { Folder = folder });
        builder.Services.AddInteractiveDrama(drama =>
        {
            drama.Stories.Add(Compile(script, folder));
            drama.Limits.CallBurst = 1000;
            drama.Publishing.Folder = Path.Combine(folder, "publishing");
            drama.MediaFolder = Path.Combine(folder, "media");
            configure?.Invoke(drama);
        });
        host?.Invoke(builder);
        var built = builder.Build();
        pipeline?.Invoke(built);
        built.MapInteractiveDrama();
        await built.StartAsync();
        return new TestDrama(built, folder, keepFolder, time);
    }

    /// <summary>Stops the server as a signal would, and waits until it has.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <summary>Starts with settings of the test's own, in a folder that goes with the server.</summary>
    public static Task<TestDrama> StartAsync(
        Action<DramaOptions> configure,
        Action<IServiceCollection>? register = null
    ) =>
        StartAsync(
            Scripts.Pier,
            Directory.CreateTempSubdirectory("drama").FullName,
            configure: configure,
            register: register
        );

    /// <summary>An anonymous viewer's client; refusals are for the test to see.</summary>
    public DramaClient Client(WireFormat format = WireFormat.Json) =>
        new(
            new DramaClientOptions
            {
                Server = Address,
                Format = format,
                Refusals = 0,
            }
        );

    /// <summary>A known viewer's client.</summary>
    public DramaClient Client(string viewer) =>
        new(
            new DramaClientOptions
            {
                Server = Address,
                Attempts = 0,
                Refusals = 0,
                Token = _ => ValueTask.FromResult(Token(viewer)),
            }
        );

    /// <summary>A token for an hour; the settings must have a key.</summary>
    public string Token(string viewer) =>
        Services.GetRequiredService<ViewerTokens>().Issue(viewer, TimeSpan.FromHours(1)).Token;

    /// <summary>Makes a key, and gives it as its holder gets it.</summary>
    public async Task<string> KeyAsync(string name, params Role[] roles)
    {
        var (stored, key) = KeyText.Make(name, [.. roles], Time.GetUtcNow(), TimeSpan.FromDays(1));
        var act = Actor.AtThisMachine.Does(Time.GetUtcNow(), ActKinds.KeyAdd, stored.Id);
        await Services.GetRequiredService<IKeyStore>().AddAsync(stored, act);
        return key;
    }

    /// <summary>What the holder of a key calls with.</summary>
    public HttpClient Http(string key)
    {
        var http = Http();
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return http;
    }

    /// <summary>Publishes a script while the server runs.</summary>
    public Task<Publication> PublishAsync(string script, string id = "story") =>
        Services.GetRequiredService<StoryPublisher>().PublishAsync(Compile(script, folder, id));

    /// <summary>Waits until something that the server does by itself is done.</summary>
    public static async Task UntilAsync(Func<bool> done) =>
        await EventuallyAsync(() => Task.FromResult(done()), yes => yes);

    /// <summary>Tries until it works.</summary>
    public static async Task<T> EventuallyAsync<T>(Func<Task<T>> attempt, Func<T, bool> works)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var result = await attempt();
            if (works(result))
            {
                return result;
            }
            (result as IDisposable)?.Dispose();
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public HttpClient Http() => new() { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (!keepFolder)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static PublishedStory Compile(string script, string folder, string id = "story")
    {
        var file = Path.Combine(folder, "story.ink");
        File.WriteAllText(file, script);
        CompilationResult result;
        // ink's compiler keeps state of its own between calls: one story at a time.
        lock (Compiling)
        {
            result = StoryCompiler.Compile(file);
        }
        var package =
            result.Package
            ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        return new PublishedStory(id, package);
    }
}
