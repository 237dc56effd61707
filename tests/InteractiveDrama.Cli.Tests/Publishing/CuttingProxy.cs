using System.Net;
using System.Net.Sockets;

namespace InteractiveDrama.Cli.Tests.Publishing;

/// <summary>A line to a server that is cut, some times, after so many bytes went up.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri server;
    private readonly int bytes;
    private int cuts;

    public CuttingProxy(string server, int cuts, int bytes)
    {
        (this.server, this.cuts, this.bytes) = (new Uri(server), cuts, bytes);
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>How many cuts are still to come.</summary>
    public int CutsLeft => Volatile.Read(ref cuts);

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(server.Host, server.Port);
            var down = far.GetStream().CopyToAsync(near.GetStream());
            var buffer = new byte[4096];
            var carried = 0;
            while (await near.GetStream().ReadAsync(buffer) is > 0 and var read)
            {
                await far.GetStream().WriteAsync(buffer.AsMemory(0, read));
                carried += read;
                if (carried > bytes && Interlocked.Decrement(ref cuts) >= 0)
                    return;
            }

            await down;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // One side is gone; so is the other.
        }
    }
}
