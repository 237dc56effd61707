using System.Text;
using InteractiveDrama.Protocol.Tests.Records;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Protocol.Tests.Messages;

/// <summary>A message in words, by which messages are compared.</summary>
internal static class Said
{
    public static string By(HubMessage message)
    {
        var said = message switch
        {
            InvocationBindingFailureMessage m =>
                $"unbound {m.InvocationId ?? "-"} {m.Target}: {m.BindingFailure.SourceException.Message}",
            StreamBindingFailureMessage m =>
                $"unbound item {m.Id}: {m.BindingFailure.SourceException.Message}",
            InvocationMessage m => $"call {Call(m)}",
            StreamInvocationMessage m => $"stream {Call(m)}",
            StreamItemMessage m => $"item {m.InvocationId} {Json.Text(m.Item)}",
            CompletionMessage { Result: RawResult raw } m =>
                $"done {m.InvocationId} raw {Convert.ToHexStringLower(System.Buffers.BuffersExtensions.ToArray(raw.RawSerializedData))}",
            CompletionMessage { Error: { } error } m => $"failed {m.InvocationId}: {error}",
            CompletionMessage { HasResult: true } m =>
                $"done {m.InvocationId} {Json.Text(m.Result)}",
            CompletionMessage m => $"done {m.InvocationId}",
            CancelInvocationMessage m => $"cancel {m.InvocationId}",
            PingMessage => "ping",
            CloseMessage m => $"close {m.Error ?? "-"} {m.AllowReconnect}",
            AckMessage m => $"ack {m.SequenceId}",
            SequenceMessage m => $"sequence {m.SequenceId}",
            _ => message.GetType().Name,
        };
        return message is HubInvocationMessage { Headers: { Count: > 0 } headers }
            ? $"{said} with {Json.Text(headers)}"
            : said;
    }

    private static string Call(HubMethodInvocationMessage m) =>
        new StringBuilder()
            .Append(m.InvocationId ?? "-")
            .Append(' ')
            .Append(m.Target)
            .Append(Json.Text(m.Arguments))
            .Append(m.StreamIds is { Length: > 0 } ids ? $" from {string.Join(',', ids)}" : "")
            .ToString();
}
