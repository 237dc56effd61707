using System.Net;
using System.Net.Sockets;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>
/// Connects to the addresses it has itself looked up and looked at. A name that is harmless when asked first and private when
/// asked again gains nothing: it is asked once.
/// </summary>
/// <param name="mayBePrivate">Whether a host and port may lead to a private address.</param>
/// <param name="resolve">Looks up a name.</param>
internal sealed class GuardedConnect(
    Func<string, int, bool> mayBePrivate,
    Func<string, CancellationToken, Task<IPAddress[]>> resolve
)
{
    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellation
    )
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await resolve(host, cancellation);
        if (
            !mayBePrivate(host, port)
            && addresses.FirstOrDefault(a => !PublicAddress.Is(a)) is { } closed
        )
        {
            throw new MediaRefusedException(
                $"The media is at {host}, which leads to the private address {closed}; only hosts under 'media: private' may."
            );
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
