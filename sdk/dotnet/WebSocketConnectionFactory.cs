using System.Net;
using System.Net.WebSockets;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Client;

/// <summary>Connects a hub connection to a WebSocket, without negotiation.</summary>
/// <param name="protocol">What the connection speaks: text or binary frames.</param>
/// <param name="token">Gives the viewer's token; null for none.</param>
/// <param name="cookies">Cookies to come with; null for none.</param>
internal sealed class WebSocketConnectionFactory(
    IHubProtocol protocol,
    Func<CancellationToken, ValueTask<string>>? token,
    CookieContainer? cookies
) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(
        EndPoint endpoint,
        CancellationToken cancellationToken = default
    )
    {
        var socket = new ClientWebSocket();
        // Without it the answer's status would be lost in a sentence.
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.Cookies = cookies;
        try
        {
            if (token is not null)
            {
                socket.Options.SetRequestHeader(
                    "Authorization",
                    $"Bearer {await token(cancellationToken)}"
                );
            }
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        }
        catch (WebSocketException) when (socket.HttpStatusCode == HttpStatusCode.Unauthorized)
        {
            socket.Dispose();
            throw new DramaException(
                new DramaError
                {
                    Code = ErrorCodes.Unauthorized,
                    Message =
                        "The server does not take this viewer: its token or sign-in is missing, wrong or over.",
                }
            );
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        return new WebSocketConnection(socket, endpoint, protocol.TransferFormat);
    }
}
