using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace InteractiveDrama.Client;

/// <summary>Connects a hub connection to a WebSocket, without negotiation.</summary>
internal sealed class WebSocketConnectionFactory : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(
        EndPoint endpoint,
        CancellationToken cancellationToken = default
    )
    {
        var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        return new WebSocketConnection(socket, endpoint);
    }
}
