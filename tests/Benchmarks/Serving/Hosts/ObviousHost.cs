using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>What one would write in an afternoon with ink's runtime and EF Core, and write well.</summary>
internal static class ObviousHost
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="data">The data folder.</param>
    public static Action<WebApplication> Add(IServiceCollection services, string data)
    {
        Directory.CreateDirectory(data);
        services.AddDbContextPool<ObviousContext>(o =>
            o.UseSqlite($"Data Source={Path.Combine(data, "obvious.db")}")
        );
        services.AddSingleton(
            new ObviousProgram(StoryShelf.Bundled("Prompt Side", Calls.Story).Package.Program)
        );
        // SQLite has one writer: who waits here does not sleep in its busy loop.
        services.AddSingleton(new SemaphoreSlim(1, 1));
        services.AddSignalR();
        return app =>
        {
            using var scope = app.Services.CreateScope();
            scope.ServiceProvider.GetRequiredService<ObviousContext>().Database.EnsureCreated();
            app.MapHub<ObviousHub>(Calls.Hub);
        };
    }
}
