using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Protocol.Tests.Messages;

/// <summary>A hub and a client at once: what their methods take and return.</summary>
internal sealed class TestBinder : IInvocationBinder
{
    public Type GetReturnType(string invocationId) =>
        invocationId switch
        {
            "raw" => typeof(RawResult),
            "number" => typeof(int),
            "any" => typeof(object),
            "gone" => throw new InvalidOperationException("Nobody waits for it."),
            _ => typeof(SessionReply),
        };

    public IReadOnlyList<Type> GetParameterTypes(string methodName) =>
        methodName switch
        {
            DramaHub.Start => [typeof(StartRequest)],
            DramaHub.Choose => [typeof(ChooseRequest)],
            DramaHub.Report => [typeof(ReportRequest)],
            DramaHub.BeatReady => [typeof(SessionReply)],
            "Sum" => [typeof(int), typeof(double)],
            "Nothing" => [],
            _ => throw new InvalidOperationException($"There is no method '{methodName}'."),
        };

    public Type GetStreamItemType(string streamId) =>
        streamId switch
        {
            "none" => throw new KeyNotFoundException(),
            "any" => typeof(object),
            _ => typeof(int),
        };

    public string? GetTarget(ReadOnlySpan<byte> utf8Bytes) =>
        utf8Bytes.SequenceEqual("Choose"u8) ? DramaHub.Choose : null;

    /// <summary>Bytes of text, for vectors made by hand.</summary>
    public static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));
}
