using System.Net;
using System.Net.Sockets;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Hosting.Security;

/// <summary>Connects to addresses that it has itself looked up and looked at: a name cannot lead inside in between.</summary>
internal static class GuardedSocket
{
    /// <summary>Opens a connection.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="mayBePrivate">Whether that may be a private address.</param>
    /// <param name="setting">The setting that allows it, for who reads the refusal.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">It leads to a private address.</exception>
    public static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint to,
        bool mayBePrivate,
        string setting,
        CancellationToken cancellation
    )
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(to.Host, cancellation);
        if (!mayBePrivate && Array.Find(addresses, one => !PublicAddress.Is(one)) is { } closed)
        {
            throw new IOException(
                $"{to.Host} leads to the private address {closed}; {setting} lets it."
            );
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
