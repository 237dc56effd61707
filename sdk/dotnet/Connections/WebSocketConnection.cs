using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace InteractiveDrama.Client.Connections;

/// <summary>A WebSocket behind the two pipes that a hub connection reads and writes.</summary>
internal sealed class WebSocketConnection : DefaultConnectionContext
{
    private const int BufferBytes = 16 * 1024;

    private readonly ClientWebSocket socket;
    private readonly WebSocketMessageType frames;
    private readonly CancellationTokenSource closing = new();
    private readonly Task pumps;

    public WebSocketConnection(ClientWebSocket socket, EndPoint endpoint, TransferFormat format)
        : base(Guid.NewGuid().ToString("N"))
    {
        this.socket = socket;
        frames =
            format == TransferFormat.Binary
                ? WebSocketMessageType.Binary
                : WebSocketMessageType.Text;
        RemoteEndPoint = endpoint;
        var pair = DuplexPipe.CreateConnectionPair(PipeOptions.Default, PipeOptions.Default);
        Transport = pair.Transport;
        Application = pair.Application;
        pumps = Task.WhenAll(
            ReceiveAsync(pair.Application.Output),
            SendAsync(pair.Application.Input)
        );
    }

    public override async ValueTask DisposeAsync()
    {
        // What was written before goes out first; the far side then sees a close, not a broken line.
        await Transport.Output.CompleteAsync();
        await Transport.Input.CompleteAsync();
        closing.CancelAfter(TimeSpan.FromSeconds(2));
        await pumps;
        socket.Dispose();
        closing.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReceiveAsync(PipeWriter output)
    {
        Exception? fault = null;
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(
                    output.GetMemory(BufferBytes),
                    closing.Token
                );
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }
                output.Advance(received.Count);
                var flushed = await output.FlushAsync(closing.Token);
                if (flushed.IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception e)
        {
            // The hub connection is told through the pipe; there is nobody else to throw at.
            fault = e is OperationCanceledException ? null : e;
        }
        await output.CompleteAsync(fault);
    }

    private async Task SendAsync(PipeReader input)
    {
        Exception? fault = null;
        try
        {
            while (true)
            {
                var read = await input.ReadAsync(closing.Token);
                if (!read.Buffer.IsEmpty)
                {
                    // One message per flush: the server reads frames, not a stream.
                    await socket.SendAsync(
                        read.Buffer.ToArray(),
                        frames,
                        endOfMessage: true,
                        closing.Token
                    );
                }
                input.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(
                    WebSocketCloseStatus.NormalClosure,
                    null,
                    closing.Token
                );
            }
        }
        catch (Exception e)
        {
            fault = e is OperationCanceledException ? null : e;
        }
        await input.CompleteAsync(fault);
    }
}
