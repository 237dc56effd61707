using System.Net.WebSockets;
using System.Text;

namespace InteractiveDrama.Hosting.Tests.Hubs;

/// <summary>A WebSocket without a client library: what goes out and comes in is bytes.</summary>
internal sealed class RawSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket socket = new();

    public static async Task<RawSocket> OpenAsync(Uri server, string path)
    {
        var raw = new RawSocket();
        var address = new UriBuilder(server) { Scheme = "ws", Path = path };
        await raw.socket.ConnectAsync(address.Uri, CancellationToken.None);
        return raw;
    }

    /// <summary>Opens a hub's connection and says hello in a protocol.</summary>
    public static async Task<RawSocket> OpenAsync(Uri server, string path, string protocol)
    {
        var raw = await OpenAsync(server, path);
        await raw.SendAsync($$"""{"protocol":"{{protocol}}","version":1}""" + '\u001e');
        return raw;
    }

    public Task SendAsync(string text) =>
        SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public async Task SendAsync(
        byte[] bytes,
        WebSocketMessageType type = WebSocketMessageType.Binary
    )
    {
        using var patience = new CancellationTokenSource(Patience);
        await socket.SendAsync(bytes, type, endOfMessage: true, patience.Token);
    }

    /// <summary>The next frame's bytes; null when the server closed instead.</summary>
    public async Task<byte[]?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[256 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }
            length += part.Count;
            if (part.EndOfMessage)
            {
                return buffer[..length];
            }
        }
    }

    /// <summary>The next frame that is no ping, as text.</summary>
    public async Task<string?> ReceiveTextAsync()
    {
        while (true)
        {
            var frame = await ReceiveAsync();
            var text = frame is null ? null : Encoding.UTF8.GetString(frame);
            if (text is null || !text.StartsWith("""{"type":6}""", StringComparison.Ordinal))
            {
                return text;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
