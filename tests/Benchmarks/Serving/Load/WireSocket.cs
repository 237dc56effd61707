using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>
/// A WebSocket to a hub, framed by hand: the generator has to cost less than what it measures. Frames go out with a mask of
/// zeros, which a server takes off like any other.
/// </summary>
internal sealed class WireSocket : IDisposable
{
    /// <summary>Begins what is said of a server that does not speak the protocol.</summary>
    public const string Refuses = "the server refuses the protocol: ";

    private const byte Continuation = 0;
    private const byte Close = 8;

    private readonly Socket socket = new(
        AddressFamily.InterNetwork,
        SocketType.Stream,
        ProtocolType.Tcp
    )
    {
        NoDelay = true,
    };
    private readonly IHubWire wire;
    private readonly byte[] header = new byte[14];
    private byte[] input = new byte[4096];
    private int filled;
    private byte[] message = new byte[4096];
    private int length;

    private WireSocket(IHubWire wire) => this.wire = wire;

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="server">The server.</param>
    /// <param name="path">The hub's path.</param>
    /// <param name="wire">The hub protocol.</param>
    /// <exception cref="ServingException">The server refused.</exception>
    public static async Task<WireSocket> ConnectAsync(IPEndPoint server, string path, IHubWire wire)
    {
        var made = new WireSocket(wire);
        try
        {
            await made.socket.ConnectAsync(server);
            await made.UpgradeAsync(server, path);
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>Sends one message.</summary>
    public void Send(ReadOnlySpan<byte> payload)
    {
        var at = Head(payload.Length, wire.IsBinary ? (byte)0x82 : (byte)0x81);
        Span<byte> frame = stackalloc byte[at + payload.Length];
        header.AsSpan(0, at).CopyTo(frame);
        payload.CopyTo(frame[at..]);
        socket.Send(frame);
    }

    /// <summary>Hands on every message until the connection ends.</summary>
    /// <param name="heard">Called with each message, one at a time.</param>
    public async Task ListenAsync(HubMessage heard)
    {
        while (await FillAsync())
        {
            if (!Read(heard))
                return;
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task UpgradeAsync(IPEndPoint server, string path)
    {
        var request = $"""
            GET {path} HTTP/1.1
            Host: {server}
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==


            """.ReplaceLineEndings("\r\n");
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        int end;
        while ((end = input.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync())
                throw new ServingException("The server closed before it answered the upgrade.");
        }

        var status = Encoding.ASCII.GetString(input, 0, end);
        if (!status.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            throw new ServingException($"The server answered the upgrade: {status}");
        Drop(end + 4);

        // The handshake is text in every protocol.
        var hello = Encoding.ASCII.GetBytes(wire.Handshake);
        var at = Head(hello.Length, 0x81);
        await socket.SendAsync(
            new byte[][] { header[..at], hello }
                .SelectMany(b => b)
                .ToArray()
        );
        string? answer = null;
        while (answer is null)
        {
            if (!await FillAsync())
                throw new ServingException("The server closed before it answered the handshake.");
            if (Frame(out var whole, out var taken) == FrameKind.Message)
                answer = Encoding.UTF8.GetString(whole);
            Drop(taken);
        }

        if (answer != "{}\u001e")
            throw new ServingException(Refuses + answer.TrimEnd('\u001e'));
    }

    private int Head(int payload, byte first)
    {
        header[0] = first;
        var at = 2;
        if (payload < 126)
        {
            header[1] = (byte)(0x80 | payload);
        }
        else
        {
            header[1] = 0x80 | 126;
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), checked((ushort)payload));
            at = 4;
        }

        header.AsSpan(at, 4).Clear();
        return at + 4;
    }

    private async ValueTask<bool> FillAsync()
    {
        if (filled == input.Length)
            Array.Resize(ref input, input.Length * 2);
        try
        {
            var read = await socket.ReceiveAsync(input.AsMemory(filled), SocketFlags.None);
            filled += read;
            return read > 0;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    private bool Read(HubMessage heard)
    {
        while (true)
        {
            var kind = Frame(out var whole, out var taken);
            while (!whole.IsEmpty && wire.Next(ref whole, out var one))
                heard(one);
            Drop(taken);
            if (kind is FrameKind.None or FrameKind.Close)
                return kind == FrameKind.None;
        }
    }

    /// <summary>Finds the next whole frame in what was received.</summary>
    /// <param name="whole">The message that it ends; empty when it ends none.</param>
    /// <param name="taken">Bytes to drop once the message was read.</param>
    private FrameKind Frame(out ReadOnlySpan<byte> whole, out int taken)
    {
        whole = default;
        taken = 0;
        var bytes = input.AsSpan(0, filled);
        if (!Header(bytes, out var at, out var size) || bytes.Length < at + size)
            return FrameKind.None;
        var (code, ends) = (bytes[0] & 0x0f, (bytes[0] & 0x80) != 0);
        var body = bytes.Slice(at, (int)size);
        taken = at + (int)size;
        if (code >= Close)
            return code == Close ? FrameKind.Close : FrameKind.Part;
        if (ends && code != Continuation)
        {
            whole = body;
            return FrameKind.Message;
        }

        // A server sends what lies in several buffers as several frames of one message.
        if (code != Continuation)
            length = 0;
        while (message.Length < length + body.Length)
            Array.Resize(ref message, message.Length * 2);
        body.CopyTo(message.AsSpan(length));
        length += body.Length;
        if (!ends)
            return FrameKind.Part;
        whole = message.AsSpan(0, length);
        return FrameKind.Message;
    }

    private static bool Header(ReadOnlySpan<byte> bytes, out int at, out long size)
    {
        (at, size) = (2, bytes.Length < 2 ? 0 : bytes[1] & 0x7f);
        if (bytes.Length < 2)
            return false;
        if (size < 126)
            return true;
        at = size == 126 ? 4 : 10;
        if (bytes.Length < at)
            return false;
        size =
            at == 4
                ? BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])
                : BinaryPrimitives.ReadInt64BigEndian(bytes[2..]);
        return true;
    }

    private void Drop(int bytes)
    {
        filled -= bytes;
        if (filled > 0)
            Buffer.BlockCopy(input, bytes, input, 0, filled);
    }

    private enum FrameKind
    {
        None,
        Part,
        Message,
        Close,
    }
}
