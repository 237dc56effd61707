using System.Net.Http.Json;
using InteractiveDrama.Benchmarks.Serving.Hosts;

namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>A server that runs on the first core.</summary>
internal sealed class Host : IDisposable
{
    private const int Core = 0;

    private readonly Child child;
    private readonly HttpClient http;

    private Host(Child child, Uri address)
    {
        this.child = child;
        Address = address;
        http = new HttpClient { BaseAddress = address };
    }

    /// <summary>Its root.</summary>
    public Uri Address { get; }

    /// <summary>Its process id.</summary>
    public int Id => child.Id;

    /// <summary>Starts one.</summary>
    public static async Task<Host> StartAsync(HostPlan plan)
    {
        var started = Child.Start(Core, ServingCommands.Host, plan);
        return new Host(started, new Uri(await started.LineAsync()));
    }

    /// <summary>What it has used, once everything free was given back.</summary>
    public async Task<HostStats> CollectAsync() =>
        await http.GetFromJsonAsync<HostStats>(Calls.Stats + "?collect=true")
        ?? throw new ServingException("The server does not say what it used.");

    public void Dispose()
    {
        http.Dispose();
        child.Dispose();
    }
}
