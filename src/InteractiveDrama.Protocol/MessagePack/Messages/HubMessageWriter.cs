using InteractiveDrama.Protocol.MessagePack.Formatters;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Protocol.MessagePack.Messages;

/// <summary>Writes a hub message as the array that the specification describes.</summary>
internal static class HubMessageWriter
{
    public static void Write(ref MessagePackWriter writer, HubMessage message)
    {
        switch (message)
        {
            case InvocationMessage invocation:
                Write(ref writer, HubMessageType.Invocation, invocation);
                break;
            case StreamInvocationMessage invocation:
                Write(ref writer, HubMessageType.StreamInvocation, invocation);
                break;
            case StreamItemMessage item:
                Start(ref writer, 4, HubMessageType.StreamItem, item);
                writer.WriteText(item.InvocationId);
                WriteValue(ref writer, item.Item);
                break;
            case CompletionMessage completion:
                Write(ref writer, completion);
                break;
            case CancelInvocationMessage cancel:
                Start(ref writer, 3, HubMessageType.CancelInvocation, cancel);
                writer.WriteText(cancel.InvocationId);
                break;
            case PingMessage:
                writer.WriteArrayStart(1);
                writer.WriteInteger(HubMessageType.Ping);
                break;
            case CloseMessage close:
                writer.WriteArrayStart(3);
                writer.WriteInteger(HubMessageType.Close);
                WriteOptional(ref writer, close.Error);
                writer.WriteBoolean(close.AllowReconnect);
                break;
            case AckMessage ack:
                WriteNumbered(ref writer, HubMessageType.Ack, ack.SequenceId);
                break;
            case SequenceMessage sequence:
                WriteNumbered(ref writer, HubMessageType.Sequence, sequence.SequenceId);
                break;
            default:
                throw new InvalidDataException(
                    $"A message of type {message.GetType().Name} has no form in the protocol."
                );
        }
    }

    private static void Write(
        ref MessagePackWriter writer,
        int type,
        HubMethodInvocationMessage message
    )
    {
        Start(ref writer, 6, type, message);
        WriteOptional(ref writer, message.InvocationId);
        writer.WriteText(message.Target);
        writer.WriteArrayStart(message.Arguments.Length);
        foreach (var argument in message.Arguments)
        {
            WriteValue(ref writer, argument);
        }
        var streams = message.StreamIds ?? [];
        writer.WriteArrayStart(streams.Length);
        foreach (var stream in streams)
        {
            writer.WriteText(stream);
        }
    }

    private static void Write(ref MessagePackWriter writer, CompletionMessage message)
    {
        var kind =
            message.Error is not null ? CompletionKind.Error
            : message.HasResult ? CompletionKind.Value
            : CompletionKind.Void;
        Start(ref writer, kind == CompletionKind.Void ? 4 : 5, HubMessageType.Completion, message);
        writer.WriteText(message.InvocationId);
        writer.WriteInteger(kind);
        switch (kind)
        {
            case CompletionKind.Error:
                writer.WriteText(message.Error);
                break;
            case CompletionKind.Value:
                WriteValue(ref writer, message.Result);
                break;
        }
    }

    private static void Start(
        ref MessagePackWriter writer,
        int items,
        int type,
        HubInvocationMessage message
    )
    {
        writer.WriteArrayStart(items);
        writer.WriteInteger(type);
        writer.WriteMapStart(message.Headers?.Count ?? 0);
        foreach (
            var (name, value) in message.Headers ?? Enumerable.Empty<KeyValuePair<string, string>>()
        )
        {
            writer.WriteText(name);
            writer.WriteText(value);
        }
    }

    private static void WriteNumbered(ref MessagePackWriter writer, int type, long sequence)
    {
        writer.WriteArrayStart(2);
        writer.WriteInteger(type);
        writer.WriteInteger(sequence);
    }

    private static void WriteOptional(ref MessagePackWriter writer, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            writer.WriteNil();
        }
        else
        {
            writer.WriteText(text);
        }
    }

    private static void WriteValue(ref MessagePackWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNil();
                break;
            case RawResult raw:
                foreach (var segment in raw.RawSerializedData)
                {
                    writer.WriteRaw(segment.Span);
                }
                break;
            default:
                Formatter.Of(value.GetType()).WriteObject(ref writer, value);
                break;
        }
    }
}
