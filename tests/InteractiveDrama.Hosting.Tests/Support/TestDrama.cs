using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Stories;
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

    public Uri Address => new(app.Urls.First());

    public static Task<TestDrama> StartAsync(string script) =>
        StartAsync(script, Directory.CreateTempSubdirectory("drama").FullName);

    /// <summary>Starts on a folder that outlives the server.</summary>
    public static async Task<TestDrama> StartAsync(
        string script,
        string folder,
        bool keepFolder = false,
        Action<DramaOptions>? configure = null
    )
    {
        var time = new ManualTime();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IStoryLooks, PlainLooks>();
        builder.Services.AddSqliteStorage(new SqliteStorageOptions { Folder = folder });
        builder.Services.AddInteractiveDrama(drama =>
        {
            drama.Stories.Add(Compile(script, folder));
            drama.CommandBurst = 1000;
            configure?.Invoke(drama);
        });
        var built = builder.Build();
        built.MapInteractiveDrama();
        await built.StartAsync();
        return new TestDrama(built, folder, keepFolder, time);
    }

    public DramaClient Client(WireFormat format = WireFormat.Json) =>
        new(new DramaClientOptions { Server = Address, Format = format });

    /// <summary>Publishes a script while the server runs.</summary>
    public Task<Publication> PublishAsync(string script, string id = "story") =>
        Services.GetRequiredService<StoryPublisher>().PublishAsync(Compile(script, folder, id));

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
