using System.Buffers;
using System.Runtime.ExceptionServices;
using InteractiveDrama.Protocol.MessagePack.Formatters;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Protocol.MessagePack.Messages;

/// <summary>
/// Reads a hub message. A message of the wrong shape is an <see cref="InvalidDataException"/>; one whose values do not
/// fit what the hub takes is a message that says so, and the connection goes on.
/// </summary>
internal static class HubMessageReader
{
    public static HubMessage Read(ReadOnlySpan<byte> payload, IInvocationBinder binder)
    {
        var reader = new MessagePackReader(payload);
        var items = reader.ReadArrayStart();
        Require(items, 1);
        return reader.ReadInteger() switch
        {
            HubMessageType.Invocation => ReadInvocation(ref reader, items, binder, false),
            HubMessageType.StreamInvocation => ReadInvocation(ref reader, items, binder, true),
            HubMessageType.StreamItem => ReadStreamItem(ref reader, items, binder),
            HubMessageType.Completion => ReadCompletion(ref reader, items, binder),
            HubMessageType.CancelInvocation => ReadCancel(ref reader, items),
            HubMessageType.Close => ReadClose(ref reader, items),
            HubMessageType.Ack => new AckMessage(ReadSequence(ref reader, items)),
            HubMessageType.Sequence => new SequenceMessage(ReadSequence(ref reader, items)),
            // What a later version may send says nothing to us but that somebody is there. (The connection's own loop
            // keeps what was read if no message comes of it, and would read it again and again.)
            _ => PingMessage.Instance,
        };
    }

    private static HubMessage ReadInvocation(
        ref MessagePackReader reader,
        int items,
        IInvocationBinder binder,
        bool isStream
    )
    {
        Require(items, 5);
        var headers = ReadHeaders(ref reader);
        var id = ReadOptional(ref reader);
        if (isStream && id is null)
        {
            throw new InvalidDataException("A stream's invocation must have an id.");
        }
        var target = ReadTarget(ref reader, binder);
        object?[] arguments;
        try
        {
            arguments = ReadArguments(ref reader, binder.GetParameterTypes(target));
        }
        catch (Exception e)
        {
            // Whatever the arguments are, it is the caller's matter and not the connection's.
            return new InvocationBindingFailureMessage(
                id,
                target,
                ExceptionDispatchInfo.Capture(e)
            );
        }
        var streams = items > 5 ? ReadStreams(ref reader) : null;
        HubMethodInvocationMessage message = isStream
            ? new StreamInvocationMessage(id!, target, arguments, streams)
            : new InvocationMessage(id, target, arguments, streams);
        message.Headers = headers;
        return message;
    }

    private static HubMessage ReadStreamItem(
        ref MessagePackReader reader,
        int items,
        IInvocationBinder binder
    )
    {
        Require(items, 4);
        var headers = ReadHeaders(ref reader);
        var id = ReadId(ref reader);
        try
        {
            var item = ReadValue(ref reader, binder.GetStreamItemType(id));
            return new StreamItemMessage(id, item) { Headers = headers };
        }
        catch (Exception e)
        {
            return new StreamBindingFailureMessage(id, ExceptionDispatchInfo.Capture(e));
        }
    }

    private static CompletionMessage ReadCompletion(
        ref MessagePackReader reader,
        int items,
        IInvocationBinder binder
    )
    {
        Require(items, 4);
        var headers = ReadHeaders(ref reader);
        var id = ReadId(ref reader);
        var kind = reader.ReadInteger();
        if (kind is CompletionKind.Error or CompletionKind.Value)
        {
            Require(items, 5);
        }
        var message = kind switch
        {
            CompletionKind.Error => CompletionMessage.WithError(
                id,
                ReadOptional(ref reader) ?? "The invocation failed."
            ),
            CompletionKind.Void => CompletionMessage.Empty(id),
            CompletionKind.Value => ReadResult(ref reader, id, binder),
            _ => throw new InvalidDataException(
                $"A completion is of kind 1, 2 or 3, and this one of kind {kind}."
            ),
        };
        message.Headers = headers;
        return message;
    }

    private static CompletionMessage ReadResult(
        ref MessagePackReader reader,
        string id,
        IInvocationBinder binder
    )
    {
        Type type;
        try
        {
            type = binder.GetReturnType(id);
        }
        catch (Exception)
        {
            // Nobody waits for it any more: the invocation was given up meanwhile.
            return CompletionMessage.Empty(id);
        }
        try
        {
            return CompletionMessage.WithResult(id, ReadValue(ref reader, type));
        }
        catch (Exception e)
        {
            return CompletionMessage.WithError(id, $"The result is no {type.Name}. {e.Message}");
        }
    }

    private static CancelInvocationMessage ReadCancel(ref MessagePackReader reader, int items)
    {
        Require(items, 3);
        var headers = ReadHeaders(ref reader);
        return new CancelInvocationMessage(ReadId(ref reader)) { Headers = headers };
    }

    private static CloseMessage ReadClose(ref MessagePackReader reader, int items)
    {
        Require(items, 2);
        var error = ReadOptional(ref reader);
        var mayReconnect = items > 2 && !reader.TryReadNil() && reader.ReadBoolean();
        return error is null && !mayReconnect
            ? CloseMessage.Empty
            : new CloseMessage(error, mayReconnect);
    }

    private static long ReadSequence(ref MessagePackReader reader, int items)
    {
        Require(items, 2);
        return reader.ReadInteger();
    }

    private static object?[] ReadArguments(ref MessagePackReader reader, IReadOnlyList<Type> types)
    {
        var count = reader.ReadArrayStart();
        if (count != types.Count)
        {
            throw new InvalidDataException(
                $"The method takes {types.Count} values, and {count} were sent."
            );
        }
        var arguments = count == 0 ? [] : new object?[count];
        for (var i = 0; i < count; i++)
        {
            arguments[i] = ReadValue(ref reader, types[i]);
        }
        reader.Leave();
        return arguments;
    }

    private static object? ReadValue(ref MessagePackReader reader, Type type) =>
        type == typeof(RawResult)
            ? new RawResult(new ReadOnlySequence<byte>(reader.ReadRaw().ToArray()))
            : Formatter.Of(type).ReadObject(ref reader);

    private static string[] ReadStreams(ref MessagePackReader reader) =>
        Formatter<string[]>.Instance.ReadOrNil(ref reader) is { Length: > 0 } streams
            ? Array.TrueForAll(streams, s => s is not null)
                ? streams
                : throw new InvalidDataException("A stream's id must be text, not nil.")
            : [];

    private static Dictionary<string, string>? ReadHeaders(ref MessagePackReader reader)
    {
        var count = reader.ReadMapStart();
        Dictionary<string, string>? headers = null;
        for (var i = 0; i < count; i++)
        {
            headers ??= new Dictionary<string, string>(StringComparer.Ordinal);
            var name = reader.ReadText();
            headers[name] = reader.ReadText();
        }
        reader.Leave();
        return headers;
    }

    private static string ReadTarget(ref MessagePackReader reader, IInvocationBinder binder)
    {
        var before = reader;
        // The hub knows its methods' names as bytes; only an unknown one is made into a string.
        return binder.GetTarget(reader.ReadTextBytes()) is { } known ? known : before.ReadText();
    }

    private static string? ReadOptional(ref MessagePackReader reader) =>
        reader.TryReadNil() || reader.ReadText() is not { Length: > 0 } text ? null : text;

    private static string ReadId(ref MessagePackReader reader) =>
        ReadOptional(ref reader)
        ?? throw new InvalidDataException("The message must name its invocation by an id.");

    private static void Require(int items, int least)
    {
        if (items < least)
        {
            throw new InvalidDataException(
                $"The message has {items} items and needs at least {least}."
            );
        }
    }
}
