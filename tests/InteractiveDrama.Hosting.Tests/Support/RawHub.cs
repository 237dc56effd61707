using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>A connection to the hub by hand: it sends what it is told, and reads only when it is told to.</summary>
internal sealed class RawHub : IDisposable
{
    private const char End = '\u001e';

    private readonly ClientWebSocket socket;
    private readonly byte[] buffer = new byte[64 * 1024];
    private string unread = "";

    private RawHub(ClientWebSocket socket) => this.socket = socket;

    public WebSocketState State => socket.State;

    public static async Task<RawHub> ConnectAsync(
        Uri server,
        string? address = null,
        string? viewer = null
    )
    {
        var opening = new ClientWebSocket();
        if (address is not null)
        {
            opening.Options.SetRequestHeader("X-Forwarded-For", address);
        }
        opening.Options.CollectHttpResponseDetails = true;
        var hub = new RawHub(opening);
        try
        {
            await opening.ConnectAsync(
                new UriBuilder(server)
                {
                    Scheme = "ws",
                    Path = "/hubs/drama",
                    Query = viewer is null ? "" : $"viewer={viewer}",
                }.Uri,
                CancellationToken.None
            );
        }
        catch (WebSocketException)
        {
            // The caller sees it by the state.
            return hub;
        }
        await hub.SendAsync("""{"protocol":"json","version":1}""");
        await hub.ReadAsync();
        return hub;
    }

    public System.Net.HttpStatusCode Answer => socket.HttpStatusCode;

    public Task SendAsync(string message) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(message + End),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );

    public Task CallAsync(string id, string method, object request) =>
        SendAsync(
            $$"""{"type":1,"invocationId":"{{id}}","target":"{{method}}","arguments":[{{JsonSerializer.Serialize(request)}}]}"""
        );

    /// <summary>The next message; null when the server has closed.</summary>
    public async Task<JsonElement?> ReadAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (unread.IndexOf(End, StringComparison.Ordinal) is >= 0 and var at)
            {
                var message = unread[..at];
                unread = unread[(at + 1)..];
                return JsonDocument.Parse(message).RootElement;
            }
            WebSocketReceiveResult read;
            try
            {
                read = await socket.ReceiveAsync(buffer, patience.Token);
            }
            catch (WebSocketException)
            {
                return null;
            }
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }
            unread += Encoding.UTF8.GetString(buffer, 0, read.Count);
        }
    }

    /// <summary>The result of a call; what else comes meanwhile is passed over. Null when the server has closed.</summary>
    public async Task<JsonElement?> ResultAsync(string id)
    {
        while (await ReadAsync() is { } message)
        {
            if (
                message.TryGetProperty("type", out var type)
                && type.GetInt32() == 3
                && message.GetProperty("invocationId").GetString() == id
            )
            {
                return message.GetProperty("result");
            }
        }
        return null;
    }

    /// <summary>The first message of a type; null when the server has closed before it.</summary>
    public async Task<JsonElement?> FirstAsync(int type)
    {
        while (await ReadAsync() is { } message)
        {
            if (message.TryGetProperty("type", out var found) && found.GetInt32() == type)
            {
                return message;
            }
        }
        return null;
    }

    public void Dispose() => socket.Dispose();
}
