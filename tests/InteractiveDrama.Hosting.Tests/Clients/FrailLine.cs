using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace InteractiveDrama.Hosting.Tests.Clients;

/// <summary>A TCP line to a server that a test cuts, at once or under an answer, and repairs.</summary>
internal sealed class FrailLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> open = new();
    private readonly Uri server;
    private readonly Task accepting;
    private volatile bool isDown;
    private volatile bool cutsAnswer;
    private int connections;

    public FrailLine(Uri server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>How many connections were asked for so far.</summary>
    public int Connections => Volatile.Read(ref connections);

    /// <summary>Cuts what is connected, and every connection until <see cref="Repair"/>.</summary>
    public void Break()
    {
        isDown = true;
        Cut();
    }

    public void Repair() => isDown = false;

    /// <summary>Cuts what is connected; the next connection holds.</summary>
    public void Cut()
    {
        foreach (var client in open.Keys)
        {
            client.Close();
        }
    }

    /// <summary>The next bytes that the server sends are lost, and their connection with them.</summary>
    public void CutAtNextAnswer() => cutsAnswer = true;

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        Cut();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref connections);
                _ = CarryAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        open[near] = 0;
        try
        {
            if (!isDown)
            {
                await far.ConnectAsync(server.Host, server.Port);
                await Task.WhenAny(
                    near.GetStream().CopyToAsync(far.GetStream()),
                    AnswerAsync(far.GetStream(), near.GetStream())
                );
            }
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
        {
            // One side is gone; so is the other.
        }
        near.Dispose();
        open.TryRemove(near, out _);
    }

    private async Task AnswerAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[4096];
        while (await from.ReadAsync(buffer) is > 0 and var read)
        {
            if (cutsAnswer)
            {
                cutsAnswer = false;
                return;
            }
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
