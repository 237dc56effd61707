using System.Diagnostics;

namespace InteractiveDrama.Hosting.Tests.Processes;

/// <summary>The server as a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;

    private ServerProcess(Process process, Uri address) =>
        (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(
        string story,
        string data,
        params (string Name, string Value)[] settings
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "InteractiveDrama.Server.dll"),
                story,
                "--urls",
                "http://127.0.0.1:0",
                "--data",
                data,
            }
        )
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        var started = Process.Start(start)!;
        var said = new List<string>();
        while (await started.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // What follows is read away, so that the server never waits at a full pipe.
                _ = started.StandardError.ReadToEndAsync();
                return new ServerProcess(
                    started,
                    new Uri(line[(at + Listening.Length)..].Trim('"'))
                );
            }
        }
        throw new InvalidOperationException(string.Join('\n', said));
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }
        process.Dispose();
    }
}
