using System.Text.Json;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>SignalR and nothing behind it.</summary>
internal static class BareHost
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="reply">A file with a completion as JSON; absent, the beat is not answered.</param>
    public static Action<WebApplication> Add(IServiceCollection services, string reply)
    {
        services.AddSingleton(new BareReply(Read(reply)));
        services.AddSignalR();
        return app => app.MapHub<BareHub>(Calls.Hub);
    }

    private static SessionReply Read(string file)
    {
        if (!File.Exists(file))
            return new SessionReply();
        using var completion = JsonDocument.Parse(File.ReadAllBytes(file));
        return completion.RootElement.GetProperty("result").Deserialize<SessionReply>()!;
    }
}
