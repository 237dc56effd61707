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

    /// <summary>Starts the desk, or shows the one that runs.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateDirectory(Installation.UserFolder).FullName;
        var note = Path.Combine(folder, "running.txt");
        if (await RunningAsync(note) is { } running)
        {
            Console.WriteLine($"The studio is already at {running}/studio");
            Browser.Open($"{running}/studio");
            return ExitCodes.Fine;
        }

        var address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}");
        await File.WriteAllTextAsync(note, address);
        try
        {
            Console.WriteLine(
                "Interactive Drama: close this window, or press Ctrl+C, to stop. 'drama --help' lists the commands."
            );
            return await DramaCommandLine.RunAsync([
                "studio",
                "--open",
                "--urls",
                address,
                "--data",
                Path.Combine(folder, "data"),
            ]);
        }
        finally
        {
            File.Delete(note);
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
