using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Client.Connections;

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
        catch (WebSocketException e) when (Refusal(socket) is { } refusal)
        {
            socket.Dispose();
            throw new DramaException(refusal, e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        return new WebSocketConnection(socket, endpoint, protocol.TransferFormat);
    }

    /// <summary>What the answer to the handshake says; null where there was none, or none of the hub's.</summary>
    private static DramaError? Refusal(ClientWebSocket socket) =>
        socket.HttpStatusCode switch
        {
            HttpStatusCode.Unauthorized => new DramaError
            {
                Code = ErrorCodes.Unauthorized,
                Message =
                    "The server does not take this viewer: its token or sign-in is missing, wrong or over.",
            },
            HttpStatusCode.Forbidden or HttpStatusCode.MisdirectedRequest => new DramaError
            {
                Code = ErrorCodes.Forbidden,
                Message =
                    "The server does not take connections from here: it knows neither this origin nor this host name.",
            },
            HttpStatusCode.TooManyRequests => new DramaError
            {
                Code = ErrorCodes.TooManyConnections,
                Message = "This address has as many connections as one may have.",
                RetryAfter = Seconds(socket, "Retry-After"),
            },
            _ => null,
        };

    private static double? Seconds(ClientWebSocket socket, string header) =>
        socket.HttpResponseHeaders?.TryGetValue(header, out var said) == true
        && int.TryParse(said.FirstOrDefault(), CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;
}
