using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>
/// One connection to the hub that does nothing by itself: a test decides what is sent how often, and when the line is cut.
/// </summary>
internal sealed class HubLine : IDisposable
{
    private const char End = '\u001e';

    private readonly ConcurrentDictionary<string, TaskCompletionSource<Heard?>> asked = new(
        StringComparer.Ordinal
    );
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ClientWebSocket socket = new();
    private Socket? wire;
    private volatile bool dead;
    private int calls;

    private HubLine() { }

    /// <summary>Connects and shakes hands.</summary>
    public static async Task<HubLine> ConnectAsync(Uri server)
    {
        var line = new HubLine();
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                line.wire = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await line.wire.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(line.wire, ownsSocket: true);
            },
        };
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        try
        {
            await line.socket.ConnectAsync(
                new UriBuilder(server) { Scheme = "ws", Path = DramaHub.Path }.Uri,
                invoker,
                CancellationToken.None
            );
            await line.WriteAsync($"{{\"protocol\":\"json\",\"version\":1}}{End}");
        }
        catch
        {
            line.Cut();
            throw;
        }
        _ = line.ListenAsync();
        return line;
    }

    /// <summary>Sends a command.</summary>
    /// <returns>Its answer; null when the line was cut before it came.</returns>
    public async Task<Heard?> CallAsync(string method, object record)
    {
        var id = $"{Interlocked.Increment(ref calls)}";
        var answer = new TaskCompletionSource<Heard?>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        asked[id] = answer;
        try
        {
            await WriteAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        type = 1,
                        invocationId = id,
                        target = method,
                        arguments = new[] { record },
                    }
                ) + End
            );
        }
        catch (Exception e) when (IsCut(e))
        {
            Hush();
        }
        if (dead)
        {
            answer.TrySetResult(null);
        }
        return await answer.Task;
    }

    /// <summary>Cuts the line as a dead network does: no farewell, and what is under way is lost.</summary>
    public void Cut()
    {
        try
        {
            // With nothing to linger for, the far side gets a reset.
            wire?.LingerState = new LingerOption(true, 0);
            wire?.Close(0);
        }
        catch (ObjectDisposedException)
        {
            // Cut before.
        }
        Hush();
    }

    public void Dispose()
    {
        Cut();
        socket.Dispose();
        sending.Dispose();
    }

    private async Task WriteAsync(string text)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(text),
                WebSocketMessageType.Text,
                endOfMessage: true,
                CancellationToken.None
            );
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[16 * 1024];
        var text = new MemoryStream();
        try
        {
            while (true)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }
                text.Write(buffer, 0, got.Count);
                if (got.EndOfMessage)
                {
                    foreach (
                        var message in Encoding
                            .UTF8.GetString(text.ToArray())
                            .Split(End, StringSplitOptions.RemoveEmptyEntries)
                    )
                    {
                        Hear(message);
                    }
                    text.SetLength(0);
                }
            }
        }
        catch (Exception e) when (IsCut(e))
        {
            // The end of the line, which is told below.
        }
        Hush();
    }

    private void Hear(string message)
    {
        using var json = JsonDocument.Parse(message);
        if (
            json.RootElement.TryGetProperty("invocationId", out var id)
            && asked.TryRemove(id.GetString()!, out var answer)
        )
        {
            if (json.RootElement.TryGetProperty("result", out var result))
            {
                answer.TrySetResult(
                    new Heard(result.GetRawText(), result.Deserialize<SessionReply>()!)
                );
            }
            else
            {
                answer.TrySetException(new InvalidOperationException(message));
            }
        }
    }

    private void Hush()
    {
        dead = true;
        foreach (var answer in asked.Values)
        {
            answer.TrySetResult(null);
        }
    }

    private static bool IsCut(Exception e) =>
        e
            is WebSocketException
                or IOException
                or SocketException
                or ObjectDisposedException
                or OperationCanceledException
                or InvalidOperationException;
}
