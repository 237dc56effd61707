using System.Text.Json;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Replies as they are stored.</summary>
internal static class ReplyBytes
{
    public static byte[] Write(SessionReply reply) => JsonSerializer.SerializeToUtf8Bytes(reply);

    public static SessionReply Read(ReadOnlyMemory<byte> bytes) =>
        JsonSerializer.Deserialize<SessionReply>(bytes.Span)
        ?? throw new InvalidOperationException("A stored reply is empty.");
}
