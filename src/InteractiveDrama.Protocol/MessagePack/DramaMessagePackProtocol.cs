using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using InteractiveDrama.Protocol.MessagePack.Messages;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>
/// SignalR's hub protocol <c>messagepack</c>, version 2, for the records of this protocol. Reading is tolerant of what
/// other writers may do (any width of a number, items added later, message types unknown here) and strict with what
/// could harm: lengths, counts and depth are checked before anything is made of them.
/// </summary>
/// <param name="largestMessage">
/// Bytes of the largest message to read, its length included; at least 1, and null for no limit but 2 GB. A larger one
/// is refused as soon as its length is known.
/// </param>
public sealed class DramaMessagePackProtocol(long? largestMessage = null) : IHubProtocol
{
    /// <inheritdoc/>
    public string Name => "messagepack";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public TransferFormat TransferFormat => TransferFormat.Binary;

    /// <inheritdoc/>
    public bool IsVersionSupported(int version) => version <= Version;

    /// <summary>Reads the next message. Nothing is taken from the input until one is there as a whole.</summary>
    /// <exception cref="InvalidDataException">The input is no message; the connection cannot go on.</exception>
    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input,
        IInvocationBinder binder,
        [NotNullWhen(true)] out HubMessage? message
    )
    {
        ArgumentNullException.ThrowIfNull(binder);
        message = null;
        if (!FrameLength.TryRead(input, out var length, out var prefix))
        {
            return false;
        }
        if (prefix + length > largestMessage)
        {
            throw new InvalidDataException(
                $"The message says that it is {length} bytes long; at most {largestMessage - prefix} are taken."
            );
        }
        if (input.Length < prefix + length)
        {
            return false;
        }
        var payload = input.Slice(prefix, length);
        message = payload.IsSingleSegment
            ? HubMessageReader.Read(payload.FirstSpan, binder)
            : ReadSplit(payload, binder);
        input = input.Slice(payload.End);
        return true;
    }

    /// <inheritdoc/>
    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(output);
        var scratch = Encode(message);
        var prefix = FrameLength.Write(
            output.GetSpan(FrameLength.MostBytes),
            scratch.Written.Length
        );
        output.Advance(prefix);
        output.Write(scratch.Written);
        ScratchBuffer.Return(scratch);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var scratch = Encode(message);
        Span<byte> length = stackalloc byte[FrameLength.MostBytes];
        var prefix = FrameLength.Write(length, scratch.Written.Length);
        byte[] bytes = [.. length[..prefix], .. scratch.Written];
        ScratchBuffer.Return(scratch);
        return bytes;
    }

    private static ScratchBuffer Encode(HubMessage message)
    {
        var scratch = ScratchBuffer.Rent();
        var writer = new MessagePackWriter(scratch);
        HubMessageWriter.Write(ref writer, message);
        writer.Flush();
        return scratch;
    }

    private static HubMessage ReadSplit(in ReadOnlySequence<byte> payload, IInvocationBinder binder)
    {
        // All of it is here already: a copy in one piece costs no more than the peer has sent.
        var length = (int)payload.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            payload.CopyTo(whole);
            return HubMessageReader.Read(whole.AsSpan(0, length), binder);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }
}
