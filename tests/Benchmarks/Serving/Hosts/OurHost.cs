using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>Ours, as a platform embeds it; only the limits that would stop a benchmark are raised.</summary>
internal static class OurHost
{
    private const int NoLimit = 1_000_000;

    /// <summary>Registers it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="data">The data folder.</param>
    public static Action<WebApplication> Add(IServiceCollection services, string data)
    {
        services.AddSqliteStorage(new SqliteStorageOptions { Folder = data });
        services.AddInteractiveDrama(drama =>
        {
            drama.Stories.Add(
                new PublishedStory(
                    Calls.Story,
                    StoryShelf.Bundled("Prompt Side", Calls.Story).Package
                )
            );
            drama.MediaFolder = Path.Combine(data, "media");
            drama.Limits.CallsPerSecond = NoLimit;
            drama.Limits.CallBurst = NoLimit;
            drama.Limits.ViewerCallsPerSecond = NoLimit;
            drama.Limits.ViewerCallBurst = NoLimit;
            drama.Limits.ViewerSessions = NoLimit;
            drama.Limits.AddressSessionsPerMinute = NoLimit;
            drama.Limits.AddressConnections = NoLimit;
        });
        return app => app.MapInteractiveDrama();
    }
}
