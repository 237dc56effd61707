using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Client;

/// <summary>Connects a hub connection to a WebSocket, without negotiation.</summary>
/// <param name="protocol">What the connection speaks: text or binary frames.</param>
internal sealed class WebSocketConnectionFactory(IHubProtocol protocol) : IConnectionFactory
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
        return new WebSocketConnection(socket, endpoint, protocol.TransferFormat);
    }
}
