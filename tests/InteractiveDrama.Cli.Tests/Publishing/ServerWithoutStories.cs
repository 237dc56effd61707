using System.Diagnostics;

namespace InteractiveDrama.Cli.Tests.Publishing;

/// <summary>The server as a process of its own, given a data folder and no story.</summary>
internal sealed class ServerWithoutStories : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;

    private ServerWithoutStories(Process process, string address) =>
        (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<ServerWithoutStories> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "InteractiveDrama.Server.dll"),
            "--urls",
            "http://127.0.0.1:0",
            "--data",
            data,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var started = Process.Start(start)!;
        var said = new List<string>();
        while (await started.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // What follows is read away, so that the server never waits at a full pipe.
                _ = started.StandardError.ReadToEndAsync();
                return new ServerWithoutStories(started, line[(at + Listening.Length)..].Trim('"'));
            }
        }

        throw new InvalidOperationException(string.Join('\n', said));
    }

    public async ValueTask DisposeAsync()
    {
        // SIGKILL: what is not on the disk by now is lost.
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
