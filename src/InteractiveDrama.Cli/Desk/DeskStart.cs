using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace InteractiveDrama.Cli.Desk;

/// <summary>
/// What a published program does when it is started with nothing said, as by a double click: it opens the browser on the
/// writer's desk. Started a second time, it opens the browser on the desk that runs.
/// </summary>
internal static class DeskStart
{
    private const int FirstPort = 5080;
    private const int LastPort = 5099;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Starts the desk, or shows the one that runs.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateDirectory(Installation.UserFolder).FullName;
        var note = Path.Combine(folder, "running.txt");
        // Where there is no desk there are the stories.
        var page = DramaCommandLine.Has("studio") ? "/studio" : "/";
        if (await RunningAsync(note) is { } running)
        {
            Console.WriteLine($"Interactive Drama is already at {running}{page}");
            Browser.Open(running + page);
            return ExitCodes.Fine;
        }

        var address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}");
        await File.WriteAllTextAsync(note, address);
        using var stopped = new CancellationTokenSource();
        try
        {
            Console.WriteLine(
                "Interactive Drama: close this window, or press Ctrl+C, to stop. 'drama --help' lists the commands."
            );
            var opened = OpenWhenReadyAsync(address, page, stopped.Token);
            var code = await DramaCommandLine.RunAsync([
                page.Length > 1 ? "studio" : "serve",
                "--urls",
                address,
                "--data",
                Path.Combine(folder, "data"),
            ]);
            await stopped.CancelAsync();
            await opened;
            return code;
        }
        finally
        {
            File.Delete(note);
        }
    }

    private static async Task OpenWhenReadyAsync(
        string address,
        string page,
        CancellationToken stopped
    )
    {
        var until = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(until) < Patience)
        {
            if (await AnswersAsync(address))
            {
                Browser.Open(address + page);
                return;
            }

            await Task.Delay(100, stopped).ContinueWith(_ => { }, TaskScheduler.Default);
            if (stopped.IsCancellationRequested)
                return;
        }
    }

    // A note may have been left behind by a program that was killed; only an answer counts.
    private static async Task<string?> RunningAsync(string note)
    {
        if (!File.Exists(note))
            return null;
        var address = (await File.ReadAllTextAsync(note)).Trim();
        return
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.IsLoopback
            && await AnswersAsync(address)
            ? address
            : null;
    }

    private static async Task<bool> AnswersAsync(string address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var answer = await client.GetAsync(new Uri(address + "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        for (var port = FirstPort; port <= LastPort; port++)
        {
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }

        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }
}
