using System.Diagnostics;
using System.Net.Http.Json;
using InteractiveDrama.Testing;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Contract;

/// <summary>The host of the contract, a process of its own, once for all scenarios.</summary>
public sealed class HostProcess : IAsyncLifetime
{
    private const string Listening = "Now listening on: ";

    private readonly TempFolder data = new();
    private readonly Process process = new();
    private readonly HttpClient http = new();
    private int stories;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        process.StartInfo = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "InteractiveDrama.Contract.Host.dll"),
                "--urls=http://127.0.0.1:0",
                $"--Data={data.Path}",
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        process.Start();
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // What follows is read away, so that the host never waits at a full pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                Address = new Uri(line[(at + Listening.Length)..]);
                http.BaseAddress = Address;
                return;
            }
        }
        throw new InvalidOperationException(string.Join('\n', said));
    }

    /// <summary>A story's id that no scenario before had.</summary>
    public string NewId(string story) => $"{story}-{Interlocked.Increment(ref stories)}";

    /// <summary>Serves a story from now on.</summary>
    public async Task PublishAsync(string id, string script)
    {
        using var content = new StringContent(script);
        using var answer = await http.PutAsync($"/stories/{id}", content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Opens a gate for an anonymous session.</summary>
    public async Task GrantAsync(string story, string session, string gate)
    {
        var grant = new
        {
            id = $"{Guid.NewGuid():N}",
            session,
            story,
            gate,
        };
        using var answer = await http.PostAsJsonAsync("/api/grants", grant);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many sessions a story has.</summary>
    public Task<int> SessionsAsync(string story) =>
        http.GetFromJsonAsync<int>($"/stories/{story}/sessions");

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        http.Dispose();
        data.Dispose();
    }
}
