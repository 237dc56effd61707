using System.Collections.Concurrent;
using System.Net.WebSockets;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>
/// Listens to how far jobs are, one socket for each. A comfort only: without it, or when it breaks, polling tells all but
/// the progress.
/// </summary>
/// <param name="origin">The server.</param>
/// <param name="nodes">How many nodes the workflow has.</param>
internal sealed class ComfySockets(ProviderOrigin origin, int nodes) : IDisposable
{
    private const int MostSockets = 16;
    private const int LongestMessage = 256 * 1024;

    private readonly ConcurrentDictionary<string, Listening> all = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource end = new();

    /// <summary>Listens to a job, unless it does already or listens to many.</summary>
    /// <param name="job">The job, which is the socket's client too.</param>
    public void Listen(string job)
    {
        if (end.IsCancellationRequested || all.Count >= MostSockets)
            return;
        var listening = new Listening(new ComfyTally(job, nodes));
        if (all.TryAdd(job, listening))
            _ = Task.Run(() => ListenAsync(job, listening), CancellationToken.None);
    }

    /// <summary>How far a job is, from 0 to 1; null when nothing is known.</summary>
    /// <param name="job">The job.</param>
    public double? Progress(string job) =>
        all.TryGetValue(job, out var listening) ? listening.Tally.Progress : null;

    /// <summary>Lets go of a job that is over.</summary>
    /// <param name="job">The job.</param>
    public void Leave(string job)
    {
        if (all.TryGetValue(job, out var listening))
            listening.Stop.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => end.Cancel();

    private async Task ListenAsync(string job, Listening listening)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            end.Token,
            listening.Stop.Token
        );
        try
        {
            using var socket = new ClientWebSocket();
            foreach (var (name, values) in Headers())
                socket.Options.SetRequestHeader(name, string.Join(", ", values));
            await socket.ConnectAsync(Address(job), stop.Token);
            await ReadAsync(socket, listening.Tally, stop.Token);
        }
        catch (Exception e)
            when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // Polling goes on without it.
        }
        finally
        {
            all.TryRemove(job, out _);
        }
    }

    private static async Task ReadAsync(
        ClientWebSocket socket,
        ComfyTally tally,
        CancellationToken cancellation
    )
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        while (!tally.IsOver)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (part.MessageType is WebSocketMessageType.Close)
                return;
            // Binary frames are previews.
            if (part.MessageType is WebSocketMessageType.Text && message.Length <= LongestMessage)
                message.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            if (message.Length is > 0 and <= LongestMessage)
                tally.Add(message.ToArray());
            message.SetLength(0);
        }
    }

    private Uri Address(string job) =>
        new UriBuilder(new Uri(origin.Base, $"ws?clientId={Uri.EscapeDataString(job)}"))
        {
            Scheme = origin.Base.Scheme is "https" ? "wss" : "ws",
        }.Uri;

    private IEnumerable<KeyValuePair<string, IEnumerable<string>>> Headers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, origin.Base);
        origin.Open(request);
        return [.. request.Headers];
    }

    private sealed class Listening(ComfyTally tally)
    {
        public ComfyTally Tally { get; } = tally;

        public CancellationTokenSource Stop { get; } = new();
    }
}
