using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>The server, as a process of its own, until its standard input ends.</summary>
internal static class HostProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Serves; the first line printed is the address.</summary>
    public static async Task RunAsync(HostPlan plan)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        Action<WebApplication> map = plan.Kind switch
        {
            HostKind.Bare => BareHost.Add(builder.Services, plan.Reply),
            HostKind.Ours => OurHost.Add(builder.Services, plan.Data),
            _ => ObviousHost.Add(builder.Services, plan.Data),
        };
        // While one row is measured the others' connections say nothing; they must be there when their turn comes.
        builder.Services.PostConfigure<HubOptions>(hub => hub.ClientTimeoutInterval = Patience);
        await using var app = builder.Build();
        map(app);
        app.MapGet(Calls.Stats, (bool? collect) => HostStats.Take(collect == true));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
