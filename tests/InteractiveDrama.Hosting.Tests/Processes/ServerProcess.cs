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

    /// <summary>What it holds now: bytes in memory, and open files and sockets. Linux only.</summary>
    public (long Resident, int Handles) Holds()
    {
        process.Refresh();
        return (
            process.WorkingSet64,
            Directory.GetFileSystemEntries($"/proc/{process.Id}/fd").Length
        );
    }

    public static Task<ServerProcess> StartAsync(string story, string data, params string[] more) =>
        StartAsync(story, data, [], more);

    /// <summary>Starts it with settings in its environment.</summary>
    public static async Task<ServerProcess> StartAsync(
        string story,
        string data,
        (string Name, string Value)[] settings,
        params string[] more
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "InteractiveDrama.Server.dll"),
            story,
            "--urls",
            "http://127.0.0.1:0",
            "--data",
            data,
            .. more,
        ];
        foreach (var argument in arguments)
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

    /// <summary>SIGTERM, as a service manager sends it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
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
