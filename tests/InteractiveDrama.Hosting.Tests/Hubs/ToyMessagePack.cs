using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Hosting.Tests.Hubs;

/// <summary>
/// What a host calls <c>messagepack</c>: one of its own, with bytes that ours would never write. A call is a line
/// <c>text</c>, the answer a line in brackets.
/// </summary>
internal sealed class ToyMessagePack : IHubProtocol
{
    public string Name => "messagepack";

    public int Version => 1;

    public TransferFormat TransferFormat => TransferFormat.Binary;

    public bool IsVersionSupported(int version) => version == 1;

    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input,
        IInvocationBinder binder,
        [NotNullWhen(true)] out HubMessage? message
    )
    {
        message = null;
        if (input.PositionOf((byte)'\n') is not { } end)
        {
            return false;
        }
        var text = Encoding.UTF8.GetString(input.Slice(0, end));
        input = input.Slice(input.GetPosition(1, end));
        message = new InvocationMessage(
            "1",
            nameof(ForeignHub.Echo),
            [new ForeignHub.Note(text, ForeignHub.Mood.Loud, 41, null)]
        );
        return true;
    }

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) =>
        output.Write(GetMessageBytes(message).Span);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) =>
        message is CompletionMessage { Result: ForeignHub.Note note }
            ? Encoding.UTF8.GetBytes($"[{note.Text} {note.Mood} {note.Number}]\n")
            : Encoding.UTF8.GetBytes($"<{message.GetType().Name}>\n");
}
